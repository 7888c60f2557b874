import type { Activity, ActivityDraft, ActivitySet } from './activity.js';
import { type ActivityStream, streamActivities, type WebSocketConstructor } from './activity-stream.js';
import type { ClientEvent, ConnectionStatus, DirectLineClientOptions } from './client-event.js';
import { nextDelay } from './clock.js';
import { DirectLineError, type OpenConversation } from './direct-line-http.js';

interface StreamAddress {
  readonly webSocket: WebSocketConstructor;
  readonly url: string;
}

/**
 * A Direct Line 3.0 client for one shopper: opens or resumes a talk, streams it over a WebSocket, polls where sockets
 * do not pass, comes back after a cut from the last watermark, and shows every activity once. Sends keep their order.
 * (Microsoft, "Direct Line API 3.0": authentication, reconnect to a conversation, send and receive activities.)
 */
export class DirectLineClient {
  readonly #options: Required<Omit<DirectLineClientOptions, 'webSocket'>>;
  readonly #WebSocket: WebSocketConstructor | null;
  readonly #seen = new Set<string>();
  readonly #outgoing = new Map<string, ActivityDraft>();
  #token = '';
  #userId: string | null = null;
  #conversationId: string | null = null;
  #watermark: string | null = null;
  #current: ActivityStream | null = null;
  #status: ConnectionStatus = 'connecting';
  #opened = false;
  #failures = 0;
  #deadSockets = 0;
  #socketsAgainAt = 0;
  #epoch = 0;
  #wake: (() => void) | null = null;
  #cancelRefresh: () => void = () => {};
  #queue: Promise<void> = Promise.resolve();

  constructor({ webSocket, ...options }: DirectLineClientOptions) {
    this.#options = {
      pollMs: 2000,
      backoffMs: 500,
      maxBackoffMs: 15_000,
      echoGraceMs: 1500,
      socketTries: 3,
      socketPauseMs: 60_000,
      ...options,
    };
    this.#WebSocket = webSocket ?? null;
  }

  /** Starts, or goes on with what the store kept. Never rejects: it tries until `close`, and reports its status. */
  open(): void {
    const epoch = ++this.#epoch;
    void this.#run(epoch);
  }

  /** Ends the stream; nothing is reported afterwards. The conversation stays on the server and in the store. */
  close(): void {
    this.#epoch += 1;
    this.#cancelRefresh();
    this.#current?.close();
    this.#current = null;
    this.#wake?.();
  }

  /** Leaves this conversation and opens a new one for the same shopper. */
  restart(): void {
    this.close();
    this.#forget();
    this.#outgoing.clear();
    this.#failures = 0;
    this.#setStatus('connecting');
    this.open();
  }

  /** Cuts a waiting time short: call it when the browser says that the network is back. */
  nudge(): void {
    this.#failures = 0;
    this.#wake?.();
  }

  /** Posts a draft after those before it; its fate is reported under the id that is returned. */
  send(draft: ActivityDraft): string {
    const id = this.#options.newId();
    this.#enqueue(id, draft, false);
    return id;
  }

  /** Tries a failed draft again under its old id, unless it turns out to have arrived the first time. */
  retry(clientActivityID: string): void {
    const draft = this.#outgoing.get(clientActivityID);
    if (draft !== undefined) this.#enqueue(clientActivityID, draft, true);
  }

  #enqueue(id: string, draft: ActivityDraft, again: boolean): void {
    this.#outgoing.set(id, draft);
    this.#emit({ type: 'sending', clientActivityID: id, draft });
    const epoch = this.#epoch;
    this.#queue = this.#queue.then(() => (epoch === this.#epoch ? this.#post(id, draft, again) : undefined));
  }

  async #post(id: string, draft: ActivityDraft, again: boolean): Promise<void> {
    const epoch = this.#epoch;
    try {
      if (this.#conversationId === null) throw new DirectLineError('network', 'no conversation is open yet');
      if (again) await this.#catchUp();
      if (this.#outgoing.has(id)) {
        await this.#withToken((token, conversationId) =>
          this.#options.http.postActivity(token, conversationId, this.#activity(id, draft)),
        );
      }
      if (epoch !== this.#epoch) return;
      this.#emit({ type: 'sent', clientActivityID: id });
      this.#options.clock.after(this.#options.echoGraceMs, () => {
        if (this.#outgoing.has(id) && epoch === this.#epoch) void this.#fetchMissedEcho();
      });
    } catch (error) {
      if (!(error instanceof DirectLineError)) throw error;
      if (epoch !== this.#epoch) return;
      this.#emit({ type: 'send-failed', clientActivityID: id, reason: error.code });
    }
  }

  /** The server answered but the stream stayed silent: read what it missed, and have a silent socket replaced. */
  async #fetchMissedEcho(): Promise<void> {
    try {
      await this.#catchUp();
    } catch (error) {
      if (!(error instanceof DirectLineError)) throw error;
    }
    this.#current?.close();
  }

  #activity(id: string, draft: ActivityDraft): Activity {
    const { speech, ...rest } = draft;
    return {
      ...rest,
      from: { id: this.#userId ?? '', role: 'user' },
      timestamp: new Date(this.#options.clock.now()).toISOString(),
      channelData: { clientActivityID: id, ...(speech === undefined ? {} : { speech: { alternatives: speech } }) },
    };
  }

  /** One life of the connection: open, stream until the cut, wait, again. */
  async #run(epoch: number): Promise<void> {
    while (epoch === this.#epoch) {
      try {
        const stream = await this.#connect(epoch);
        if (epoch !== this.#epoch) return;
        if (stream === null) {
          await this.#poll(epoch);
          continue;
        }
        await this.#stream(epoch, stream.webSocket, stream.url);
      } catch (error) {
        if (!(error instanceof DirectLineError)) throw error;
        if (epoch === this.#epoch && (error.code === 'gone' || error.code === 'denied')) this.#forget();
      }
      if (epoch !== this.#epoch) return;
      this.#failures += 1;
      if (this.#status === 'online') this.#setStatus('reconnecting');
      await this.#pause(nextDelay(this.#failures, this.#options, this.#options.clock.random));
    }
  }

  /** Opens, resumes or reconnects; gives the stream's address, or null where polling is to be used. */
  async #connect(epoch: number): Promise<StreamAddress | null> {
    const { http, store } = this.#options;
    const saved = this.#conversationId === null ? store.read() : null;
    if (saved !== null) {
      this.#conversationId = saved.conversationId;
      this.#userId = saved.userId;
      this.#token = saved.token;
    }
    if (this.#conversationId === null) return this.#start(epoch);
    if (!this.#opened) {
      const history = await this.#withToken((token, id) => http.readActivities(token, id, null));
      if (epoch !== this.#epoch) return null;
      this.#opened = true;
      const empty = !history.activities.some((activity) => activity.type === 'message');
      this.#emit({ type: 'opened', userId: this.#userId ?? '', resumed: true, empty });
      this.#accept(history);
    }
    const open = await this.#withToken((token, id) => http.resumeConversation(token, id, this.#watermark));
    if (epoch !== this.#epoch) return null;
    this.#adopt(open);
    return this.#usableStream(open);
  }

  async #start(epoch: number): Promise<StreamAddress | null> {
    const { http } = this.#options;
    const grant = await http.requestToken(this.#userId);
    const open = await http.startConversation(grant.token);
    if (epoch !== this.#epoch) return null;
    this.#token = grant.token;
    this.#userId = grant.userId;
    this.#opened = true;
    this.#adopt({ ...open, expiresIn: open.expiresIn ?? grant.expiresIn });
    this.#emit({ type: 'opened', userId: grant.userId, resumed: false, empty: true });
    return this.#usableStream(open);
  }

  #usableStream({ streamUrl }: OpenConversation): StreamAddress | null {
    const webSocket = this.#WebSocket;
    const { clock, socketPauseMs } = this.#options;
    if (webSocket === null || clock.now() < this.#socketsAgainAt) return null;
    if (streamUrl === null) {
      this.#socketsAgainAt = clock.now() + socketPauseMs;
      return null;
    }
    return { webSocket, url: streamUrl };
  }

  #adopt(open: OpenConversation): void {
    this.#conversationId = open.conversationId;
    this.#keepToken(open.token ?? this.#token, open.expiresIn ?? 1800);
  }

  #keepToken(token: string, expiresIn: number): void {
    const { clock, store } = this.#options;
    this.#token = token;
    if (this.#conversationId === null || this.#userId === null) return;
    store.write({
      conversationId: this.#conversationId,
      userId: this.#userId,
      token,
      expiresAt: clock.now() + expiresIn * 1000,
    });
    this.#cancelRefresh();
    const epoch = this.#epoch;
    this.#cancelRefresh = clock.after(expiresIn * 500, () => {
      if (epoch === this.#epoch) void this.#refresh().catch(() => this.#keepToken(this.#token, expiresIn / 2));
    });
  }

  async #refresh(): Promise<void> {
    const epoch = this.#epoch;
    const fresh = await this.#options.http.refreshToken(this.#token);
    if (epoch === this.#epoch) this.#keepToken(fresh.token, fresh.expiresIn);
  }

  /** Runs a call of the open conversation; a denied token is replaced once by a new one for the same shopper. */
  async #withToken<T>(call: (token: string, conversationId: string) => Promise<T>): Promise<T> {
    const id = this.#conversationId ?? '';
    try {
      return await call(this.#token, id);
    } catch (error) {
      if (!(error instanceof DirectLineError) || error.code !== 'denied') throw error;
      const grant = await this.#options.http.requestToken(this.#userId);
      const result = await call(grant.token, id);
      this.#keepToken(grant.token, grant.expiresIn);
      return result;
    }
  }

  async #stream(epoch: number, webSocket: WebSocketConstructor, url: string): Promise<void> {
    const stream = streamActivities({
      webSocket,
      url,
      clock: this.#options.clock,
      onOpen: () => {
        this.#deadSockets = 0;
        if (epoch === this.#epoch) this.#nowOnline();
      },
      onSet: (set) => {
        if (epoch === this.#epoch) this.#accept(set);
      },
    });
    this.#current = stream;
    const end = await stream.ended;
    if (this.#current === stream) this.#current = null;
    if (end === 'never-opened' && epoch === this.#epoch) this.#countDeadSocket();
  }

  #countDeadSocket(): void {
    this.#deadSockets += 1;
    if (this.#deadSockets < this.#options.socketTries) return;
    this.#deadSockets = 0;
    this.#socketsAgainAt = this.#options.clock.now() + this.#options.socketPauseMs;
  }

  /** Polls until it is time to try a socket again. */
  async #poll(epoch: number): Promise<void> {
    while (epoch === this.#epoch) {
      await this.#catchUp();
      this.#nowOnline();
      await this.#pause(this.#options.pollMs);
      if (this.#WebSocket !== null && this.#options.clock.now() >= this.#socketsAgainAt) return;
    }
  }

  async #catchUp(): Promise<void> {
    const epoch = this.#epoch;
    const set = await this.#withToken((token, id) => this.#options.http.readActivities(token, id, this.#watermark));
    if (epoch === this.#epoch) this.#accept(set);
  }

  #accept(set: ActivitySet): void {
    if (set.watermark !== undefined && Number(set.watermark) >= Number(this.#watermark ?? 0)) {
      this.#watermark = set.watermark;
    }
    for (const activity of set.activities) {
      if (activity.id !== undefined) {
        if (this.#seen.has(activity.id)) continue;
        this.#seen.add(activity.id);
      }
      const own = activity.channelData?.clientActivityID;
      if (own !== undefined) this.#outgoing.delete(own);
      this.#emit({ type: 'activity', activity });
    }
  }

  #forget(): void {
    this.#options.store.clear();
    this.#conversationId = null;
    this.#watermark = null;
    this.#opened = false;
    this.#seen.clear();
  }

  #nowOnline(): void {
    this.#failures = 0;
    this.#setStatus('online');
  }

  #setStatus(status: ConnectionStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#emit({ type: 'status', status });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(ms, () => this.#wake?.());
      this.#wake = () => {
        cancel();
        this.#wake = null;
        resolve();
      };
    });
  }

  #emit(event: ClientEvent): void {
    this.#options.onEvent(event);
  }
}
