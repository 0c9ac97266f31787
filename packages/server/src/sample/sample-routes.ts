import type { FastifyInstance } from 'fastify'
import type { SampleKeeper, SampleState } from './sample-keeper.ts'

/** Where the first page of a real installation leads to. */
export const samplePath = '/muestra'

/** A page that starts the sample network, says how far it is, and goes there when it is ready. Needs no script. */
export function addSamplePage(app: FastifyInstance, keeper: SampleKeeper): void {
  app.get(samplePath, { schema: { hide: true } }, (_request, reply) => {
    const state =
      keeper.state.state === 'off' || keeper.state.state === 'failed'
        ? keeper.start()
        : keeper.state
    if (state.state === 'ready') return reply.redirect(state.url, 303)
    return reply
      .header('cache-control', 'no-store')
      .header('refresh', '2')
      .type('text/html; charset=utf-8')
      .send(waitingPage(state))
  })
}

function waitingPage(state: SampleState): string {
  const done = state.state === 'filling' ? Math.floor((100 * state.done) / state.total) : 0
  const words = state.state === 'filling' ? `${state.done} / ${state.total}` : '…'
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Red de muestra</title>
<main>
<h1>Preparando la red de muestra</h1>
<p>Seis organizaciones y unas 200 personas, todas inventadas. Tarda alrededor de un minuto la primera vez; esta página avanza sola.</p>
<p><progress max="100" value="${done}">${done} %</progress> ${words}</p>
<p lang="en">Preparing the sample network: everything in it is invented. This page goes on by itself.</p>
<p><a href="/">Volver · Back</a></p>
</main>
</html>
`
}
