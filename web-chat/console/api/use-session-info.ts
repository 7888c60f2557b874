import { useRead } from './api-hooks.js';

/** What the server says of the shop. */
export interface SessionInfo {
  readonly shopName: string | null;
  readonly version: string;
  readonly products: number;
  readonly languages: readonly string[];
  readonly currency: string;
  readonly graph: { readonly revision: number; readonly version: number };
}

/** The shop; undefined until it is known. */
export function useSessionInfo(): SessionInfo | undefined {
  return useRead<SessionInfo>('/session').data;
}
