import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Sha256 } from '@/base/brand'

/** Folder of shipped cases, relative to the page so that any path of any host works. */
export const shippedUrl = (path: string): URL => new URL(`cases/${path}`, document.baseURI)

/** `public/cases/index.json`: the cases that come with this copy of Dwell, each in a folder of its id. */
const indexSchema = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      title: z.object({ en: z.string(), ko: z.string().exactOptional() }),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .transform((text) => text as Sha256)
        .optional(),
    }),
  ),
})
export type ShippedCase = z.output<typeof indexSchema>['cases'][number]

/** The list of shipped cases; empty for a copy without cases. Rejects when the site does not answer. */
export const shippedCasesQuery = queryOptions({
  queryKey: ['shipped-cases'],
  queryFn: async ({ signal }): Promise<readonly ShippedCase[]> => {
    const response = await fetch(shippedUrl('index.json'), { signal })
    if (!response.ok) return []
    const read = indexSchema.safeParse(await response.json())
    return read.success ? read.data.cases : []
  },
  retry: false,
  networkMode: 'always',
})
