import { renderToStaticMarkup } from 'react-dom/server'
import type { Picture, PictureLine } from '../build/picture'
import { PaperFigure } from './PaperFigure'

export interface PictureStyle {
  /** Values of the design tokens, without `--`: a picture has no page to ask. */
  readonly tokens: ReadonlyMap<string, string>
  /** Fonts to stand in the picture itself, as `data:` addresses; where it has none, those of the reader's system are used. */
  readonly fonts: readonly { readonly weight: 400 | 500; readonly range?: string; readonly url: string }[]
  /** px for each unit of the drawing. */
  readonly scale: number
  /** Adds a strip below with one letter of each font: a browser draws what it has, and says nothing when the fonts have come. */
  readonly probe: boolean
}

/** Height of the strip, and the width each font has in it. */
export const PROBE = 40

/** Named in the picture; where it is opened without it, whatever is alike. */
const FAMILY =
  "'Fira Sans', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Helvetica Neue', Arial, sans-serif"

type Font = PictureStyle['fonts'][number]

/** A picture as an SVG file that needs nothing beside it. Every word in it is escaped. */
export function pictureSvg(picture: Picture, style: PictureStyle): string {
  const { width, figureX, figureY, figure } = picture
  const height = picture.height + (style.probe ? PROBE : 0)
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width * style.scale}
      height={height * style.scale}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{picture.title}</title>
      <style>STYLE</style>
      <rect width={width} height={height} fill="var(--surface)" />
      {style.probe &&
        style.fonts.map((font, i) => <Probe key={font.url} font={font} x={i * PROBE} y={picture.height} />)}
      {picture.lines.map((line) => (
        <Words key={`${line.y}`} line={line} />
      ))}
      {picture.mark !== null && (
        <g>
          <rect
            x={picture.mark.x}
            y={picture.mark.y}
            width={picture.mark.width}
            height="22"
            rx="4"
            fill="none"
            stroke="var(--ink)"
            strokeDasharray="4 2.5"
          />
          <text
            x={picture.mark.x + 8}
            y={picture.mark.y + 15.5}
            style={{ fontSize: 12, fontWeight: 500, fill: 'var(--ink)' }}
          >
            {picture.mark.text}
          </text>
        </g>
      )}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: only a place for the drawing, which has a name */}
      <svg x={figureX} y={figureY} width={figure.width} height={figure.height + 2} overflow="visible">
        <PaperFigure figure={figure} title={picture.title} />
      </svg>
    </svg>,
  )
  return markup
    .replace('<style>STYLE</style>', () => `<style>${sheetOf(style)}</style>`)
    .replace(/var\(--([\w-]+)\)/g, (all, name: string) => style.tokens.get(name) ?? all)
}

const familyOf = ({ range }: Font): string => (range === undefined ? 'Fira Sans' : 'Noto Sans KR')

/** In its font alone: as long as that is not there, nothing is drawn. */
function Probe({ font, x, y }: { font: Font; x: number; y: number }) {
  return (
    <text
      x={x + 4}
      y={y + 30}
      style={{ fontSize: 28, fontWeight: font.weight, fontFamily: `'${familyOf(font)}'`, fill: '#000' }}
    >
      {font.range === undefined ? 'H' : '한'}
    </text>
  )
}

function Words({ line }: { line: PictureLine }) {
  return (
    <text
      x={line.x}
      y={line.y}
      textAnchor={line.anchor === 'end' ? 'end' : undefined}
      style={{ fontSize: line.size, fontWeight: line.strong ? 500 : 400, fill: `var(--${line.paint})` }}
    >
      {line.text}
    </text>
  )
}

function sheetOf({ fonts }: PictureStyle): string {
  const faces = fonts.map((font) => {
    const { weight, range, url } = font
    const only = range === undefined ? '' : `;unicode-range:${range}`
    return `@font-face{font-family:'${familyOf(font)}';font-weight:${weight};src:url(${url}) format('woff2')${only}}`
  })
  return `${faces.join('')}text{font-family:${FAMILY};font-variant-numeric:tabular-nums lining-nums}.report-halo{paint-order:stroke;stroke:var(--surface);stroke-width:3.5px;stroke-linejoin:round}`
}
