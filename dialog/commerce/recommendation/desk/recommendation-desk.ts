import type { Condition, ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { Random } from '../../../../nlu/training/random.js';
import { type ContentIndex, contentIndex } from '../content/tf-idf.js';
import { type Evidence, TogetherCounts } from '../evidence.js';
import { FeedbackGate } from '../profile/bounds.js';
import type { FeedbackEvent, FeedbackKind } from '../profile/feedback.js';
import type { Profile } from '../profile/profile.js';
import type { ProfileChoices, ProfileStore } from '../profile/profile-store.js';
import { rank } from '../rank.js';
import type { Basket } from '../sets/basket-within.js';
import { lookWithin } from '../sets/look-within.js';
import { dueRefills, purchaseRhythms, type Refill } from '../sets/refills.js';
import { replacements } from '../sets/replacements.js';
import { ExploringSlot } from './exploring-slot.js';
import { type LiveModel, liveModel } from './live-model.js';
import { LiveShoppers } from './live-shoppers.js';
import type { RunLearning } from './run-in-worker.js';
import { decodeSnapshot, encodeSnapshot } from './snapshot.js';
import { Trainings } from './trainings.js';
import { forEverybody, trending } from './trending.js';

/** Where the learnt model is kept; `save` replaces it as a whole or not at all. */
export interface ModelStore {
  load(): Promise<Uint8Array | null>;
  save(bytes: Uint8Array): Promise<void>;
}

export interface RecommendationPorts {
  readonly store: ProfileStore;
  readonly models: ModelStore;
  readonly graph: () => ShopGraph;
  readonly run: RunLearning;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly random: Random;
  /** What the shop earns on a product, where it is known. */
  readonly margin?: (productId: string) => number | null;
  readonly onError: (error: unknown, what: string) => void;
}

/** What a shopper did, before it is known under which key it is kept. */
export type Deed = Omit<FeedbackEvent, 'subject' | 'at'> & { readonly at?: string };

/** What a shopper may see of what is known. */
export interface ProfileView {
  readonly choices: ProfileChoices;
  readonly liked: readonly { readonly productId: string; readonly weight: number }[];
  readonly disliked: readonly string[];
  readonly events: number;
}

/** Events that are learnt from, and that evidence is counted over. */
const mostEvents = 1_000_000;

/** Everything about recommendations that has a state: who is here, what was learnt, what is being learnt. */
export class RecommendationDesk {
  readonly trainings: Trainings;
  readonly #ports: RecommendationPorts;
  readonly #shoppers: LiveShoppers;
  readonly #gate = new FeedbackGate();
  readonly #slot: ExploringSlot;
  #model: LiveModel | null = null;
  #together = new TogetherCounts([]);
  #rhythms: ReadonlyMap<string, number> = new Map();
  #lately: readonly string[] = [];
  #content: { readonly key: string; readonly index: Promise<ContentIndex | null> } | null = null;
  #ready: ContentIndex | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(ports: RecommendationPorts) {
    this.#ports = ports;
    this.#shoppers = new LiveShoppers(ports.store, ports.clock, ports.newId);
    this.#slot = new ExploringSlot(ports.random);
    this.trainings = new Trainings({
      run: ports.run,
      events: async () => {
        await this.#writing;
        return ports.store.all(mostEvents);
      },
      productIds: () => Array.from(ports.graph().products(), ({ id }) => id),
      adopt: async (snapshot) => {
        await ports.models.save(encodeSnapshot(snapshot));
        this.#model = liveModel(snapshot);
        await this.#count();
      },
      clock: ports.clock,
      newId: ports.newId,
      onError: (error, runId) => ports.onError(error, `learning run ${runId}`),
    });
  }

  /** Opens with the model that was learnt last; one that cannot be read is left alone, and the shop goes on without. */
  static async open(ports: RecommendationPorts): Promise<RecommendationDesk> {
    const desk = new RecommendationDesk(ports);
    try {
      const bytes = await ports.models.load();
      if (bytes !== null) desk.#model = liveModel(decodeSnapshot(bytes));
      await desk.#count();
    } catch (error) {
      ports.onError(error, 'opening the learnt model');
    }
    return desk;
  }

  /** What is in force. */
  get model(): Pick<LiveModel, 'learntAt' | 'shoppers' | 'events'> | null {
    return this.#model;
  }

  /** Has to come to its end before the shopper's turn is ranked personally. */
  async meet(shopperId: string): Promise<void> {
    await this.#shoppers.meet(shopperId);
    this.#makeContent();
  }

  /** Takes in what a shopper did; it counts from the next ranking on. Nothing is taken in of who switched it off. */
  async observe(shopperId: string, deeds: readonly Deed[]): Promise<number> {
    const shopper = await this.#shoppers.meet(shopperId);
    if (!shopper.choices.personalised) return 0;
    const now = this.#ports.clock();
    const graph = this.#ports.graph();
    const events = deeds
      .filter(({ productId }) => graph.product(productId) !== undefined)
      .map((deed): FeedbackEvent => {
        const explored = deed.kind === 'shown' ? this.#slot.propensityOf(shopperId, deed.productId) : null;
        const logged = explored === null ? {} : { propensity: explored };
        return { ...deed, ...logged, subject: shopper.subject, at: deed.at ?? now.toISOString() };
      });
    const admitted = this.#gate.admit(events, now);
    if (admitted.length === 0) return 0;
    for (const { productId, kind } of admitted) this.#slot.learn(shopperId, productId, kind);
    this.#shoppers.add(shopper, admitted);
    this.#write(() => this.#ports.store.append(admitted));
    return admitted.length;
  }

  /** What fits, in order: conditions hold, soft wishes lead, then what suits the shopper. */
  rank(
    candidates: readonly string[],
    {
      shopperId,
      required = [],
      wished = [],
      graph = this.#ports.graph(),
    }: {
      readonly shopperId: string | null;
      /** The shop as the conversation sees it; the published one unless it is given. */
      readonly graph?: ShopGraph;
      readonly required?: readonly Condition[];
      readonly wished?: readonly Condition[];
    },
  ): readonly string[] {
    const shopper = shopperId === null ? null : this.#shoppers.here(shopperId);
    const relevance = shopper === null ? undefined : this.#relevance(shopper.profile, candidates);
    const { margin } = this.#ports;
    const disliked = shopper?.profile.disliked ?? new Set<string>();
    const ordered = rank({
      graph,
      candidates,
      required,
      wished,
      limit: candidates.length,
      ...(relevance === undefined ? {} : { relevance }),
      ...(margin === undefined ? {} : { margin }),
    });
    // What was turned down comes last, whatever speaks for it; it still fits, so it can be reached.
    const ranked = [...ordered.filter((id) => !disliked.has(id)), ...ordered.filter((id) => disliked.has(id))];
    if (shopperId === null || wished.length > 0) return ranked;
    return this.#slot.explore(shopperId, ranked, {
      graph,
      takers: (id) => this.#together.takers(id),
      relevance: relevance ?? (() => null),
      disliked,
    });
  }

  /** Products that the shopper may like, best first, of all that can be sold; for somebody unknown what others take. */
  suggest(shopperId: string, limit: number): readonly string[] {
    const shopper = this.#shoppers.here(shopperId);
    if (shopper === null || shopper.profile.history.length === 0) {
      const takers = (id: string): number => this.#together.takers(id);
      const everybodys = forEverybody(this.#ports.graph(), this.#lately, { takers, limit: 2 * limit });
      const wanted = everybodys.filter((id) => shopper?.profile.disliked.has(id) !== true);
      return this.rank(wanted, { shopperId: null }).slice(0, limit);
    }
    const { profile } = shopper;
    const named = new Set([
      ...(this.#model?.read(profile.history)?.best(4 * limit) ?? []),
      ...(this.#ready?.nearest(profile.liking, 4 * limit) ?? []),
    ]);
    const candidates = [...named].filter((id) => !profile.disliked.has(id) && !profile.history.includes(id));
    return this.rank(candidates, { shopperId }).slice(0, limit);
  }

  /** Of those who took one product, how many took another; null where that is too few to be spoken of. */
  evidence(anchorId: string, productId: string): Evidence | null {
    return this.#together.between(anchorId, productId);
  }

  /** What enough shoppers took along with a product, most often first. */
  takenWith(productId: string): readonly string[] {
    return this.#together.companions(productId);
  }

  /** A set around a product within a budget in minor units: at most one of each kind of thing that goes with it. */
  setAround(productId: string, budget: number, shopperId: string): Basket {
    const disliked = this.#shoppers.here(shopperId)?.profile.disliked ?? new Set<string>();
    const companions = this.takenWith(productId);
    return lookWithin({
      graph: this.#ports.graph(),
      productId,
      companions,
      budget,
      allowed: (id) => !disliked.has(id),
    });
  }

  /** What can stand in for a product that cannot be had now. */
  replacementsFor(productId: string): readonly string[] {
    return replacements({ graph: this.#ports.graph(), productId });
  }

  /** What the shopper may need again about now; nothing for somebody who is not remembered. */
  async refills(shopperId: string): Promise<readonly Refill[]> {
    const shopper = await this.#shoppers.meet(shopperId);
    if (!shopper.choices.personalised) return [];
    return dueRefills(shopper.events, {
      graph: this.#ports.graph(),
      rhythms: this.#rhythms,
      now: this.#ports.clock(),
    });
  }

  /** What is known of a shopper. */
  async view(shopperId: string): Promise<ProfileView> {
    const { choices, profile, events } = await this.#shoppers.meet(shopperId);
    const liked = [...profile.liking]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([productId, weight]) => ({ productId, weight: Math.round(weight * 100) / 100 }));
    return { choices, liked, disliked: [...profile.disliked], events: events.length };
  }

  /** Puts choices in force. What was remembered with consent is deleted when the consent is taken back. */
  async choose(shopperId: string, changes: Partial<ProfileChoices>): Promise<ProfileChoices> {
    const shopper = await this.#shoppers.meet(shopperId);
    const before = shopper.choices;
    const choices = { ...before, ...changes };
    const session = shopper.events;
    this.#shoppers.choose(shopper, choices);
    await this.#settled(async () => {
      await this.#ports.store.choose(shopperId, choices);
      if (before.remembered && !choices.remembered) await this.#ports.store.forget(shopperId);
      if (!before.remembered && choices.remembered && choices.personalised)
        await this.#ports.store.append(session.map((event) => ({ ...event, subject: shopperId })));
    });
    return choices;
  }

  /** Deletes the profile, here and in the store. */
  async forget(shopperId: string): Promise<void> {
    const shopper = await this.#shoppers.meet(shopperId);
    const { subject } = shopper;
    this.#shoppers.clear(shopper);
    this.#slot.forget(shopperId);
    await this.#settled(async () => {
      await this.#ports.store.forget(shopperId);
      await this.#ports.store.forget(subject);
    });
  }

  /** Waits for what is being written, and for the end of a run that is under way. */
  async close(): Promise<void> {
    await this.trainings.close();
    await this.#writing;
    await this.#content?.index;
  }

  /** Counts anew what is said of others. */
  async #count(): Promise<void> {
    const events = await this.#ports.store.all(mostEvents);
    this.#together = new TogetherCounts(events);
    this.#rhythms = purchaseRhythms(events);
    this.#lately = trending(events, this.#ports.clock());
  }

  #relevance(profile: Profile, candidates: readonly string[]): ((id: string) => number | null) | undefined {
    if (profile.history.length === 0 && profile.disliked.size === 0) return undefined;
    const learnt = this.#model?.read(profile.history) ?? null;
    const likeness = this.#ready?.likeness(profile.liking) ?? null;
    const places = (score: (id: string) => number | null): ReadonlyMap<string, number> => {
      const known = candidates.flatMap((id) => {
        const value = score(id);
        return value === null ? [] : [{ id, value }];
      });
      known.sort((a, b) => b.value - a.value);
      return new Map(known.map(({ id }, at) => [id, 1 - at / known.length]));
    };
    const [byModel, byContent] = [
      learnt === null ? null : places(learnt.of),
      likeness === null ? null : places(likeness),
    ];
    return (id) => {
      const known = [byModel?.get(id), byContent?.get(id)].filter((place) => place !== undefined);
      return known.length === 0 ? null : known.reduce((sum, place) => sum + place, 0) / known.length;
    };
  }

  /** Makes the content index anew where the words of the catalogue may have changed. */
  #makeContent(): void {
    const graph = this.#ports.graph();
    const key = wordsKey(graph);
    if (this.#content?.key === key) return;
    const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const index = contentIndex(graph, pause).then(
      (made) => {
        if (this.#content?.key === key) this.#ready = made;
        return made;
      },
      (error: unknown) => {
        this.#ports.onError(error, 'indexing the catalogue');
        return null;
      },
    );
    this.#content = { key, index };
  }

  #write(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work).catch((error: unknown) => this.#ports.onError(error, 'keeping feedback'));
  }

  /** In turn with what is being written; a failure reaches the caller. */
  #settled(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

/** Changes when products come or go; prices and stock leave it as it is. */
function wordsKey(graph: ShopGraph): string {
  return `${graph.size} ${graph.attributes().length} ${graph.categories().length} ${graph.brands().length}`;
}

/** Kinds of deeds that a page may report by itself; the rest is seen in the conversation. */
export const reportedKinds = ['view', 'click', 'dwell', 'like', 'dislike'] as const satisfies readonly FeedbackKind[];
