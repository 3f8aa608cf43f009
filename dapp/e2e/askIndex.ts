/** Asks the town's index. */
export async function askIndex<T>(query: string): Promise<T> {
  const response = await fetch(`${process.env.HOMING_URL}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]?.message)
  return data
}
