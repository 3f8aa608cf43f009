import { db } from 'ponder:api'
import schema from 'ponder:schema'
import { Hono } from 'hono'
import { graphql } from 'ponder'

// ponder itself answers `/status` (the block it has reached, its number and time) and `/ready`.
const app = new Hono()

app.use('/graphql', graphql({ db, schema }))

export default app
