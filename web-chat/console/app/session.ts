import { useCallback, useState } from 'react';

const KEY = 'daogou.merchant';

/** Who is signed in. The token stays in this tab: it opens everything that the shop has. */
export interface Session {
  readonly token: string | null;
  /** True when the server stopped taking the token that was kept. */
  readonly denied: boolean;
  signIn(token: string): void;
  signOut(): void;
  deny(): void;
}

/** The session of this tab; it outlives a reload. */
export function useSession(): Session {
  const [token, setToken] = useState(() => sessionStorage.getItem(KEY));
  const [denied, setDenied] = useState(false);
  const keep = useCallback((value: string | null, wasDenied: boolean): void => {
    if (value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, value);
    setToken(value);
    setDenied(wasDenied);
  }, []);
  const signIn = useCallback((value: string) => keep(value, false), [keep]);
  const signOut = useCallback(() => keep(null, false), [keep]);
  const deny = useCallback(() => keep(null, true), [keep]);
  return { token, denied, signIn, signOut, deny };
}
