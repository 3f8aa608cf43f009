type TypeRef = { kind: string; name: string | null; ofType?: TypeRef | null }
type Field = { name: string; type: TypeRef }
type Introspection = { __schema: { types: { name: string; fields: Field[] | null }[] } }
type Page = {
  items: Record<string, unknown>[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Every row of every table, as anybody can ask the index for them. */
export async function allTables(url: string): Promise<Record<string, Record<string, unknown>[]>> {
  const ask = async <T>(query: string): Promise<T> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const { __schema } = await ask<Introspection>(
    '{ __schema { types { name fields { name type { kind name ofType { kind name } } } } } }',
  )
  const fieldsOf = (name: string) => __schema.types.find((type) => type.name === name)?.fields ?? []
  const bare = (type: TypeRef): TypeRef =>
    type.kind === 'NON_NULL' && type.ofType ? type.ofType : type

  const tables: Record<string, Record<string, unknown>[]> = {}
  for (const { name: table, type } of fieldsOf('Query')) {
    const { name: pageName } = bare(type)
    if (!pageName?.endsWith('Page')) continue
    const columns = fieldsOf(pageName.slice(0, -4))
      .filter((field) => bare(field.type).kind === 'SCALAR')
      .map((field) => field.name)
      .join(' ')
    const rows: Record<string, unknown>[] = []
    let from = ''
    for (let more = true; more; ) {
      const data = await ask<Record<string, Page>>(
        `{ ${table}(limit: 1000${from}) { items { ${columns} } pageInfo { hasNextPage endCursor } } }`,
      )
      const page = data[table]
      if (!page) throw new Error(`No answer for ${table}`)
      rows.push(...page.items)
      more = page.pageInfo.hasNextPage
      from = `, after: "${page.pageInfo.endCursor}"`
    }
    tables[table] = rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  return tables
}
