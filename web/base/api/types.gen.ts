// Generated from api/openapi.json by `npm run types`; never edited by hand.
export type paths = Record<never, never>;
export interface components {
  schemas: Record<never, never>;
}
