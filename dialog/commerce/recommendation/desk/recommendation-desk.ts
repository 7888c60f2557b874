import type { Condition, ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { type Evidence, TogetherCounts } from '../evidence.js';
import { type ExplorationLog, InMemoryExplorationLog, keptExplorations } from '../explore/exploration-log.js';
import { judgePolicies, type PolicyReport } from '../explore/judge-policies.js';
import { FeedbackGate } from '../profile/bounds.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import type { ProfileChoices } from '../profile/profile-store.js';
import type { ProfileView } from '../profile/profile-view.js';
import { type StableWish, wishKey, withWishes } from '../profile/stable-wish.js';
import { InMemoryWishStore, type WishStore } from '../profile/wish-store.js';
import { rank } from '../rank.js';
import type { Basket } from '../sets/basket-within.js';
import { lookWithin } from '../sets/look-within.js';
import { dueRefills, purchaseRhythms, type Refill } from '../sets/refills.js';
import { replacements } from '../sets/replacements.js';
import { type ContentCoverage, ContentSources } from './content-sources.js';
import { ExploringSlot } from './exploring-slot.js';
import { type LiveModel, liveModel } from './live-model.js';
import { type LiveShopper, LiveShoppers } from './live-shoppers.js';
import { personalRelevance } from './personal-relevance.js';
import type { Deed, RecommendationPorts } from './recommendation-ports.js';
import { decodeSnapshot, encodeSnapshot } from './snapshot.js';
import { Trainings } from './trainings.js';
import { forEverybody, trending } from './trending.js';

/** Events that are learnt from, and that evidence is counted over. */
const mostEvents = 1_000_000;

/** Everything about recommendations that has a state: who is here, what was learnt, what is being learnt. */
export class RecommendationDesk {
  readonly trainings: Trainings;
  readonly #ports: RecommendationPorts;
  readonly #wishes: WishStore;
  readonly #shoppers: LiveShoppers;
  readonly #gate = new FeedbackGate();
  readonly #slot: ExploringSlot;
  #model: LiveModel | null = null;
  #together = new TogetherCounts([]);
  #rhythms: ReadonlyMap<string, number> = new Map();
  #lately: readonly string[] = [];
  readonly #explorations: ExplorationLog;
  readonly #content: ContentSources;
  #writing: Promise<void> = Promise.resolve();

  private constructor(ports: RecommendationPorts) {
    this.#ports = ports;
    this.#wishes = ports.wishes ?? new InMemoryWishStore();
    this.#shoppers = new LiveShoppers(ports.store, ports.clock, ports.newId, this.#wishes);
    this.#explorations = ports.explorations ?? new InMemoryExplorationLog();
    this.#slot = new ExploringSlot({
      random: ports.random,
      onSettled: (outcome) =>
        this.#write(() => this.#explorations.append({ at: ports.clock().toISOString(), ...outcome })),
    });
    this.#content = new ContentSources({
      graph: ports.graph,
      onError: ports.onError,
      ...(ports.embed === undefined ? {} : { embed: ports.embed }),
      ...(ports.embeddings === undefined ? {} : { kept: ports.embeddings }),
    });
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
      desk.#slot.remember(await desk.#explorations.latest(keptExplorations));
    } catch (error) {
      ports.onError(error, 'opening the learnt model');
    }
    return desk;
  }

  /** What is in force. */
  get model(): Omit<LiveModel, 'read'> | null {
    return this.#model;
  }

  /** How far the sources reach over the catalogue; content is read when the first shopper comes, and when this is asked. */
  coverage(): ContentCoverage & { readonly products: number } {
    this.#content.refresh();
    return { products: this.#ports.graph().size, ...this.#content.coverage() };
  }

  /** What other policies would have earned in the place that explores, by what was logged. */
  async judgement(): Promise<PolicyReport> {
    await this.#writing;
    return judgePolicies(await this.#explorations.latest(keptExplorations));
  }

  /** Resolves when what is said of the products is read; turns need not wait for it. */
  async contentRead(): Promise<void> {
    this.#content.refresh();
    await this.#content.idle();
  }

  /** Has to come to its end before the shopper's turn is ranked personally. */
  async meet(shopperId: string): Promise<void> {
    await this.#shoppers.meet(shopperId);
    this.#content.refresh();
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
    // Worked out now, where nobody waits for it: the next turn finds the state of the sequence model and what is alike at hand.
    if (shopper.profile.history.length > 0) {
      this.#model?.read(shopper.profile.history)?.best(1);
      this.#content.nearest(shopper.profile.liking);
    }
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
    const relevance =
      shopper === null
        ? undefined
        : personalRelevance(shopper.profile, candidates, { model: this.#model, content: this.#content });
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
    const ranked =
      disliked.size === 0
        ? ordered
        : [...ordered.filter((id) => !disliked.has(id)), ...ordered.filter((id) => disliked.has(id))];
    // Nothing is tried on who switched personal results off: what came of it could not be taken in.
    if (shopperId === null || wished.length > 0 || shopper?.choices.personalised === false) return ranked;
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
      ...this.#content.nearest(profile.liking, 4 * limit),
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
  refills(shopperId: string): readonly Refill[] {
    const shopper = this.#shoppers.here(shopperId);
    if (shopper === null || !shopper.choices.personalised) return [];
    return dueRefills(shopper.events, {
      graph: this.#ports.graph(),
      rhythms: this.#rhythms,
      now: this.#ports.clock(),
    });
  }

  /** What is known of a shopper. */
  async view(shopperId: string): Promise<ProfileView> {
    const { choices, profile, events, wishes } = await this.#shoppers.meet(shopperId);
    const liked = [...profile.liking]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([productId, weight]) => ({ productId, weight: Math.round(weight * 100) / 100 }));
    return { choices, liked, disliked: [...profile.disliked], wishes, events: events.length };
  }

  /** Puts choices in force. What was remembered with consent is deleted when the consent is taken back. */
  async choose(shopperId: string, changes: Partial<ProfileChoices>): Promise<ProfileChoices> {
    const shopper = await this.#shoppers.meet(shopperId);
    const before = shopper.choices;
    const choices = { ...before, ...changes, ...(changes.remembered === undefined ? {} : { answered: true }) };
    const session = shopper.events;
    this.#shoppers.choose(shopper, choices);
    await this.#settled(async () => {
      await this.#ports.store.choose(shopperId, choices);
      if (before.remembered && !choices.remembered) {
        await this.#ports.store.forget(shopperId);
        await this.#wishes.put(shopperId, []);
      }
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
      await this.#wishes.put(shopperId, []);
    });
  }

  /** Deletes what the shopper did with one product. */
  async forgetProduct(shopperId: string, productId: string): Promise<void> {
    const shopper = await this.#shoppers.meet(shopperId);
    const { subject } = shopper;
    this.#shoppers.drop(shopper, productId);
    await this.#settled(async () => {
      await this.#ports.store.forget(subject, productId);
    });
  }

  /** Remembers and forgets stable wishes; without consent nothing is kept. `gone` are keys as `wishKey` makes them. */
  async changeWishes(
    shopperId: string,
    { added = [], gone = [] }: { readonly added?: readonly StableWish[]; readonly gone?: readonly string[] },
  ): Promise<void> {
    const shopper = await this.#shoppers.meet(shopperId);
    if (!shopper.choices.remembered) return;
    const kept = shopper.wishes.filter((wish) => !gone.includes(wishKey(wish)));
    const wishes = withWishes(kept, shopper.choices.personalised ? added : []);
    shopper.wishes = wishes;
    await this.#settled(() => this.#wishes.put(shopperId, wishes));
  }

  /** The shopper as known by now; null where `meet` has not come to its end. */
  here(shopperId: string): Pick<LiveShopper, 'choices' | 'profile' | 'events' | 'wishes'> | null {
    return this.#shoppers.here(shopperId);
  }

  /** Waits for what is being written, and for the end of a run that is under way. */
  async close(): Promise<void> {
    await this.trainings.close();
    await this.#writing;
    await this.#content.close();
  }

  /** Counts anew what is said of others. */
  async #count(): Promise<void> {
    const events = await this.#ports.store.all(mostEvents);
    this.#together = new TogetherCounts(events);
    this.#rhythms = purchaseRhythms(events);
    this.#lately = trending(events, this.#ports.clock());
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
