import { readFileSync } from 'node:fs';
import express from 'express';

/* A bare Express that returns given bytes and does nothing else: the limit beside which cached answers are measured. */
const bytes = readFileSync(process.argv[2] ?? '');
const app = express();
app.get('/', (_req, res) => {
  res.type('application/json').send(bytes);
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready on http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`);
});
