import type { FastifyInstance } from 'fastify'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Inline style attributes that the interface library computes; no style element.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Of what an organisation published: its own style sheet, font and images, and files to take away. It runs nothing, leads nobody on
 * by itself and has no origin, so that it is never a page of the application, whoever wrote it.
 */
const publishedPolicy = [
  'sandbox allow-downloads',
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Browsers ask for it without being told to, for a published page too. */
export const iconAddress = '/favicon.ico'

/** Headers of every answer, pages and interface alike. */
export function securityHeaders(
  url: string,
  { isTls }: { readonly isTls: boolean },
): Readonly<Record<string, string>> {
  const isPublished = url.startsWith('/publicaciones/')
  return {
    'content-security-policy': isPublished ? publishedPolicy : contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': closedFeatures,
    'cross-origin-opener-policy': 'same-origin',
    // A page without an origin asks for its own style sheet and font, and for the icon, from outside.
    'cross-origin-resource-policy':
      isPublished || url === iconAddress ? 'cross-origin' : 'same-origin',
    ...(isPublished ? { 'access-control-allow-origin': '*' } : {}),
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
    ...(isTls ? { 'strict-transport-security': 'max-age=63072000' } : {}),
    ...(url.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
  }
}

export function addSecurityHeaders(app: FastifyInstance, how: { readonly isTls: boolean }): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(securityHeaders(request.url, how))
    done(null, payload)
  })
}
