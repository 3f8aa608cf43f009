import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Column<Row> = {
  header: string
  cell(row: Row): ReactNode
  align?: 'left' | 'right'
  /** The cell that names the row. */
  heads?: boolean
}

// `display: block` on a phone takes the roles of a table away; said aloud they stay.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** A table, which becomes a list of cards on a phone. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  hideCaption = true,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  hideCaption?: boolean
}) {
  return (
    <table {...roles.table} className="w-full border-collapse max-md:block">
      <caption className={hideCaption ? 'sr-only' : 'mb-2 text-left text-muted'}>{caption}</caption>
      <thead {...roles.group} className="max-md:sr-only">
        <tr {...roles.row}>
          {columns.map((column) => (
            <th
              key={column.header}
              {...roles.header}
              scope="col"
              className={classes(
                'border-b-2 border-strong-line px-3 py-2 text-sm font-semibold text-muted first:pl-0 last:pr-0',
                column.align === 'right' ? 'text-right' : 'text-left',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group} className="max-md:block max-md:space-y-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...roles.row}
            className="max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-card max-md:px-4 max-md:py-2 md:border-b md:border-line"
          >
            {columns.map((column) => {
              const Cell = column.heads ? 'th' : 'td'
              return (
                <Cell
                  key={column.header}
                  {...(column.heads ? roles.rowHeader : roles.cell)}
                  {...(column.heads && { scope: 'row' })}
                  className={classes(
                    'px-3 py-2.5 text-left align-top font-normal first:pl-0 last:pr-0',
                    'max-md:flex max-md:flex-wrap max-md:items-baseline max-md:justify-between max-md:gap-x-4 max-md:border-b max-md:border-line max-md:px-0 max-md:last:border-0',
                    column.align === 'right' && 'md:text-right',
                  )}
                >
                  <span aria-hidden="true" className="text-sm text-muted md:hidden">
                    {column.header}
                  </span>
                  <span className="min-w-0 max-md:ml-auto max-md:text-right">
                    {column.cell(row)}
                  </span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
