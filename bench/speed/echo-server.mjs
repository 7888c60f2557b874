import express from 'express';

const app = express();
app.use(express.json());
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' });
});
app.post('/echo', (request, response) => {
  response.json({ id: String(request.body.text.length) });
});
const server = app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
