import type { Activity, ActivityDraft, ActivitySet } from './activity.js';
import { type ActivityStream, streamActivities, type WebSocketConstructor } from './activity-stream.js';
import type { ClientEvent, ConnectionStatus, DirectLineClientOptions } from './client-event.js';
import { nextDelay } from './clock.js';
import { DirectLineError, type OpenConversation } from './direct-line-http.js';
import { type Fate, Outbox, type Parcel } from './outbox.js';
import { ShopperSession } from './shopper-session.js';

interface StreamAddress {
  readonly webSocket: WebSocketConstructor;
  readonly url: string;
}

/**
 * A Direct Line 3.0 client for one shopper: opens or resumes a talk, streams it over a WebSocket, polls where sockets
 * do not pass, comes back after a cut from the last watermark, and shows every activity once. Sends keep their order
 * and survive cuts and reloads.
 * (Microsoft, "Direct Line API 3.0": authentication, reconnect to a conversation, send and receive activities.)
 */
export class DirectLineClient {
  readonly #options: Required<Omit<DirectLineClientOptions, 'webSocket'>>;
  readonly #WebSocket: WebSocketConstructor | null;
  readonly #seen = new Set<string>();
  readonly #outbox: Outbox;
  readonly #session: ShopperSession;
  #watermark: string | null = null;
  #current: ActivityStream | null = null;
  #status: ConnectionStatus = 'connecting';
  #opened = false;
  #failures = 0;
  #deadSockets = 0;
  #socketsAgainAt = 0;
  #epoch = 0;
  #wake: (() => void) | null = null;

  constructor({ webSocket, ...options }: DirectLineClientOptions) {
    this.#options = {
      pollMs: 2000,
      backoffMs: 500,
      maxBackoffMs: 15_000,
      echoGraceMs: 1500,
      socketTries: 3,
      socketPauseMs: 60_000,
      exclusively: (work) => work(),
      ...options,
    };
    this.#WebSocket = webSocket ?? null;
    this.#session = new ShopperSession(this.#options);
    const { clock, backoffMs, maxBackoffMs, outboxStore } = this.#options;
    this.#outbox = new Outbox({
      post: (parcel, again) => this.#post(parcel, again),
      onFate: (parcel, fate) => this.#report(parcel, fate),
      store: outboxStore,
      clock,
      backoffMs,
      maxBackoffMs,
    });
  }

  /** Starts, or goes on with what the store kept. Never rejects: it tries until `close`, and reports its status. */
  open(): void {
    const epoch = ++this.#epoch;
    void this.#run(epoch);
  }

  /** Ends the stream; nothing is reported afterwards. The conversation stays on the server and in the store. */
  close(): void {
    this.#epoch += 1;
    this.#outbox.close();
    this.#session.rest();
    this.#current?.close();
    this.#current = null;
    this.#wake?.();
  }

  /** Leaves this conversation and opens a new one for the same shopper. */
  restart(): void {
    this.close();
    this.#outbox.clear();
    this.#forget();
    this.#startOver();
  }

  /** Goes over to the conversation that another page of the same browser has opened in the place of this one. */
  follow(): void {
    const saved = this.#options.store.read();
    if (saved === null || saved.conversationId === this.#session.conversationId) return;
    this.close();
    this.#leave({ forget: false });
    this.#emit({ type: 'left' });
    this.#startOver();
  }

  #startOver(): void {
    this.#failures = 0;
    this.#setStatus('connecting');
    this.open();
  }

  /** Cuts a waiting time short: call it when the browser says that the network is back. */
  nudge(): void {
    this.#failures = 0;
    this.#wake?.();
    this.#outbox.hurry();
  }

  /** Posts a draft after those before it; its fate is reported under the id that is returned. */
  send(draft: ActivityDraft): string {
    const id = this.#options.newId();
    this.#outbox.add(id, draft);
    return id;
  }

  /** Runs a call to another door of the shop with the shopper's token; a denied one is replaced once. */
  withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    return this.#session.call(call);
  }

  /** Tries a draft again under its old id, unless it turns out to have arrived the first time. */
  retry(clientActivityID: string): void {
    this.#outbox.retry(clientActivityID);
  }

  async #post({ id, draft }: Parcel, again: boolean): Promise<void> {
    const { http } = this.#options;
    if (again) await this.#catchUp();
    if (again && !this.#outbox.awaits(id)) return;
    const { files } = draft;
    const activity = this.#activity(id, draft);
    try {
      await this.#session.call((token, conversationId) =>
        files === undefined
          ? http.postActivity(token, conversationId, activity)
          : http.uploadFiles(token, conversationId, activity, files),
      );
    } catch (error) {
      // The conversation is lost, not the message: the next connection opens another one and sends it there.
      if (error instanceof DirectLineError && (error.code === 'gone' || error.code === 'denied'))
        this.#current?.close();
      throw error;
    }
  }

  #report({ id, draft }: Parcel, fate: Fate): void {
    const clientActivityID = id;
    switch (fate.type) {
      case 'sending':
        this.#emit({ type: 'sending', clientActivityID, draft });
        return;
      case 'sent':
        this.#emit({ type: 'sent', clientActivityID });
        this.#expectEcho(id);
        return;
      case 'waiting':
        this.#emit({ type: 'send-waiting', clientActivityID, reason: fate.reason });
        return;
      case 'failed':
        this.#emit({ type: 'send-failed', clientActivityID, reason: fate.reason });
    }
  }

  #expectEcho(id: string): void {
    const epoch = this.#epoch;
    this.#options.clock.after(this.#options.echoGraceMs, () => {
      if (this.#outbox.awaits(id) && epoch === this.#epoch) void this.#fetchMissedEcho();
    });
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
    const { speech, receipt, files: _files, ...rest } = draft;
    const heard = { alternatives: speech ?? [], ...(receipt === undefined ? {} : { receipt }) };
    return {
      ...rest,
      from: { id: this.#session.userId ?? '', role: 'user' },
      timestamp: new Date(this.#options.clock.now()).toISOString(),
      channelData: { clientActivityID: id, ...(speech === undefined ? {} : { speech: heard }) },
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
    const { http } = this.#options;
    if (this.#session.conversationId === null) {
      // Two pages that open at the same time wait for each other here, and share what the first one starts.
      const started = await this.#options.exclusively(async () => {
        if (this.#session.takeUp()) return null;
        return { stream: await this.#start(epoch) };
      });
      if (started !== null) return started.stream;
    }
    if (!this.#opened) {
      const history = await this.#session.call((token, id) => http.readActivities(token, id, null));
      if (epoch !== this.#epoch) return null;
      this.#opened = true;
      const empty = !history.activities.some((activity) => activity.type === 'message');
      this.#emit({ type: 'opened', userId: this.#session.userId ?? '', resumed: true, empty });
      this.#accept(history);
      this.#outbox.restore();
    }
    const open = await this.#session.call((token, id) => http.resumeConversation(token, id, this.#watermark));
    if (epoch !== this.#epoch) return null;
    this.#session.adopt(open);
    this.#outbox.open();
    return this.#usableStream(open);
  }

  async #start(epoch: number): Promise<StreamAddress | null> {
    const { http } = this.#options;
    const grant = await this.#session.grant();
    const open = await http.startConversation(grant.token);
    if (epoch !== this.#epoch) return null;
    this.#opened = true;
    this.#session.begin(grant, open);
    this.#emit({ type: 'opened', userId: grant.userId, resumed: false, empty: true });
    this.#outbox.restore();
    this.#outbox.open();
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
    const set = await this.#session.call((token, id) => this.#options.http.readActivities(token, id, this.#watermark));
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
      if (own !== undefined) this.#outbox.arrived(own);
      this.#emit({ type: 'activity', activity });
    }
  }

  #forget(): void {
    this.#leave({ forget: true });
  }

  #leave(how: { readonly forget: boolean }): void {
    this.#session.leave(how);
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
