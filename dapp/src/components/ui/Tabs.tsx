import * as Radix from 'radix-ui/tabs'
import type { ReactNode } from 'react'

type Tab = { id: string; label: ReactNode; content: ReactNode }

export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly Tab[]
  value?: string
  onChange?(id: string): void
}) {
  const state = value !== undefined ? { value } : { defaultValue: tabs[0]?.id ?? '' }
  return (
    <Radix.Root {...state} {...(onChange && { onValueChange: onChange })}>
      <Radix.List
        aria-label={label}
        className="mb-5 flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px min-h-11 border-b-3 border-transparent px-4 whitespace-nowrap text-muted hover:text-ink data-[state=active]:border-brick data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
