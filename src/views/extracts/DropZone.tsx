import { useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { FileInput, type FileInputProps } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

/** Where logs are dropped or picked. Files of any name: what a file is, its content says. */
export function DropZone({ onChoose, onFiles }: Pick<FileInputProps, 'onChoose' | 'onFiles'>) {
  const t = useText(text)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <div
      role="group"
      aria-label={t('pick')}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
      className={cx(
        'flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-dashed p-4',
        over ? 'border-ink bg-surface' : 'border-line2',
      )}
    >
      <Button icon={<Icon name="folder" />} onClick={() => input.current?.click()}>
        {t('pick')}
      </Button>
      <FileInput ref={input} onChoose={onChoose} onFiles={onFiles} />
      <div className="min-w-60 flex-1 space-y-1 text-sm text-ink2">
        <p>{t('formats')}</p>
        <p>{t('packed')}</p>
        <p className="flex items-start gap-1.5">
          <Icon name="lock" />
          {t('stays')}
        </p>
      </div>
    </div>
  )
}
