import { type ReactNode, useId } from 'react'

/** One way to hand the view on. */
export function ShareSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className="flex min-w-0 flex-col gap-3 border-t border-line pt-3 first:border-t-0 first:pt-0"
    >
      <h3 id={heading} className="text-lg font-medium">
        {title}
      </h3>
      {children}
    </section>
  )
}
