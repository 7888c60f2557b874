import type { Clock } from './clock.js';
import { DirectLineError, type DirectLineHttp, type OpenConversation, type ShopperToken } from './direct-line-http.js';
import type { TalkStore } from './talk-store.js';

/** Who the shopper is to the server, and which conversation is theirs: the token, kept, refreshed and replaced. */
export class ShopperSession {
  readonly #http: DirectLineHttp;
  readonly #store: TalkStore;
  readonly #clock: Clock;
  #token = '';
  #resumeToken: string | null = null;
  #userId: string | null = null;
  #conversationId: string | null = null;
  #cancelRefresh: () => void = () => {};
  #life = 0;

  constructor({ http, store, clock }: { http: DirectLineHttp; store: TalkStore; clock: Clock }) {
    this.#http = http;
    this.#store = store;
    this.#clock = clock;
  }

  get userId(): string | null {
    return this.#userId;
  }

  get conversationId(): string | null {
    return this.#conversationId;
  }

  /** Goes on with what the store keeps; false when it keeps nothing. */
  takeUp(): boolean {
    const saved = this.#store.read();
    if (saved === null) return false;
    this.#conversationId = saved.conversationId;
    this.#userId = saved.userId;
    this.#token = saved.token;
    this.#resumeToken = saved.resumeToken ?? null;
    return true;
  }

  /** A token for the shopper as known so far, not yet used for anything. */
  grant(): Promise<ShopperToken> {
    return this.#http.requestToken(this.#userId, this.#resumeToken);
  }

  /** Takes a conversation that was opened with `grant`. */
  begin({ token, userId, expiresIn, resumeToken }: ShopperToken, open: OpenConversation): void {
    this.#token = token;
    this.#userId = userId;
    this.#resumeToken = resumeToken;
    this.adopt({ ...open, expiresIn: open.expiresIn ?? expiresIn });
  }

  /** Takes the token that came with an opened or resumed conversation. */
  adopt(open: OpenConversation): void {
    this.#conversationId = open.conversationId;
    this.#keep(open.token ?? this.#token, open.expiresIn ?? 1800);
  }

  /** Runs a call of the open conversation; a denied token is replaced once by a new one for the same shopper. */
  async call<T>(call: (token: string, conversationId: string) => Promise<T>): Promise<T> {
    const id = this.#conversationId ?? '';
    try {
      return await call(this.#token, id);
    } catch (error) {
      if (!(error instanceof DirectLineError) || error.code !== 'denied') throw error;
      const grant = await this.grant();
      const result = await call(grant.token, id);
      this.#resumeToken = grant.resumeToken;
      this.#keep(grant.token, grant.expiresIn);
      return result;
    }
  }

  /** Ends the refreshing; what is stored stays. */
  rest(): void {
    this.#life += 1;
    this.#cancelRefresh();
  }

  /** Leaves the conversation, and forgets it unless another page is on the way to it. */
  leave({ forget }: { readonly forget: boolean }): void {
    this.#conversationId = null;
    if (forget) this.#store.clear();
  }

  #keep(token: string, expiresIn: number): void {
    this.#token = token;
    if (this.#conversationId === null || this.#userId === null) return;
    this.#store.write({
      conversationId: this.#conversationId,
      userId: this.#userId,
      token,
      ...(this.#resumeToken === null ? {} : { resumeToken: this.#resumeToken }),
      expiresAt: this.#clock.now() + expiresIn * 1000,
    });
    this.#cancelRefresh();
    const life = this.#life;
    this.#cancelRefresh = this.#clock.after(expiresIn * 500, () => {
      if (life === this.#life) void this.#refresh(life).catch(() => this.#keep(this.#token, expiresIn / 2));
    });
  }

  async #refresh(life: number): Promise<void> {
    const fresh = await this.#http.refreshToken(this.#token);
    if (life === this.#life) this.#keep(fresh.token, fresh.expiresIn);
  }
}
