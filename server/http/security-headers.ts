import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing comes from another host. `blob:` and `data:` are pictures that the page draws itself.
 * @param is_development Vite's client writes scripts and styles into the page and evaluates none of ours.
 */
export function securityHeaders(is_development: boolean): RequestHandler {
  const self = ["'self'"];
  const own = is_development ? [...self, "'unsafe-inline'"] : self;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': self,
        'script-src': own,
        'style-src': own,
        'img-src': [...self, 'blob:', 'data:'],
        'media-src': [...self, 'blob:'],
        'worker-src': [...self, 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': self,
        'frame-ancestors': self,
      },
    },
    // The shop speaks http; whoever puts TLS before it says so there.
    strictTransportSecurity: false,
  });
}
