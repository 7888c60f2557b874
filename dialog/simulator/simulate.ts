import type { LanguageModel } from '../../nlu/model/language-model.js';
import { derivedSeed, seededRandom } from '../../nlu/training/random.js';
import { startTalk, type TalkTurn } from '../fixture/talk.js';
import type { TrackingReviser } from '../tracking/learned-tracker.js';
import { distort } from './distort.js';
import { drawGoal, type Goal, type GoalWish, satisfies } from './goal.js';
import { type Fault, inspect } from './inspect.js';
import type { Move } from './move.js';
import { realise } from './realise.js';
import { inventShop, type SimulatedShop } from './shop.js';
import { createShopper, type Deed } from './shopper.js';
import { agrees, compare, type Difference, means } from './truth.js';
import type { Split } from './vocabulary/trade.js';
import { drawVoice, type SpokenLanguage, type Voice, type VoiceOptions } from './voice.js';

/** One turn of a simulated dialogue, with everything that was wrong in it. */
export interface SimulatedTurn {
  readonly move: Move;
  /** What reached the shop; for a tap on the page, what was tapped. */
  readonly said: string;
  /** What was meant to be said, where it was distorted. */
  readonly meant: string;
  readonly templates: readonly string[];
  readonly turn: TalkTurn;
  readonly faults: readonly Fault[];
  readonly difference: Difference;
  /** Whether the belief state is what was said, of all that was said of this thing. */
  readonly jointGoal: boolean;
  /** Whether a mind had changed on this thing before, or does now. */
  readonly changed: boolean;
}

export interface SimulatedDialogue {
  readonly id: string;
  readonly shop: SimulatedShop;
  readonly goal: Goal;
  readonly voice: Voice;
  readonly turns: readonly SimulatedTurn[];
  readonly success: boolean;
  /** Why it failed; null for a success. */
  readonly cause: string | null;
  /** Turns that a shop would have needed that understands all at once and asks nothing. */
  readonly oracleTurns: number;
}

export interface SimulationOptions extends VoiceOptions {
  readonly split: Split;
  readonly seed: number;
  readonly language: SpokenLanguage;
  readonly model?: LanguageModel;
  /** Beside the tracker by rules. */
  readonly tracker?: TrackingReviser;
}

/** Dialogues in the same shop; a new shop is drawn after so many. */
export const dialoguesPerShop = 10;
/** No shopper talks longer than this many times the oracle, and a few turns more. */
const longest = (oracle: number): number => oracle * 3 + 8;

/** The shop of dialogue number `index`, to be kept while it serves. */
export function shopFor(index: number, { seed, split }: Pick<SimulationOptions, 'seed' | 'split'>): SimulatedShop {
  return inventShop({ seed, index: Math.floor(index / dialoguesPerShop), split });
}

/** Dialogue number `index` of a seed; the same options give the same dialogue as long as the shop answers the same. */
export async function simulate(
  index: number,
  shop: SimulatedShop,
  options: SimulationOptions,
): Promise<SimulatedDialogue> {
  const { split, seed, language, model, tracker } = options;
  const random = seededRandom(derivedSeed(seed, index, language.length, split === 'train' ? 3 : 5));
  const { graph } = shop;
  const voice = drawVoice(language, random, options);
  const goal = drawGoal(shop, random);
  const shopper = createShopper({ goal, graph, random });
  const talk = await startTalk({
    graph,
    locale: language === 'en' ? 'en-US' : 'zh-CN',
    ...(model === undefined ? {} : { model }),
    ...(tracker === undefined ? {} : { tracker }),
  });
  const turns: SimulatedTurn[] = [];
  const understood = new Set<GoalWish>();
  let last: TalkTurn | null = null;
  let before: Difference = { category: false, missing: [], spurious: [] };
  let left: string | null = null;
  let category = '';
  let changed = false;

  while (turns.length < longest(shopper.stepsTaken() + 2)) {
    const deed: Deed | null = shopper.next(last);
    if (deed === null) break;
    if (deed.by === 'leaving') {
      left = deed.why;
      break;
    }
    const { move } = deed;
    const truth = shopper.truth();
    if (truth.categoryId !== category) {
      category = truth.categoryId;
      changed = false;
      before = { category: false, missing: [], spurious: [] };
    }
    changed ||= move.type === 'change' || move.type === 'slip';
    const realised =
      deed.by === 'words'
        ? realise(move, { shop, voice, split, random })
        : { text: textOf(deed), templates: [deed.by] };
    const utterance = deed.by === 'words' ? distort(realised.text, voice.distortion, random) : { text: realised.text };
    const turn: TalkTurn =
      deed.by === 'tap' ? await talk.tap(deed.tap) : await talk.say(utterance.text, { utterance, maySpeak: true });
    const difference = compare(turn.topic, truth, graph, shopper.carried());
    for (const wish of truth.wishes)
      if (turn.topic?.constraints.some((constraint) => means(constraint, wish, graph))) understood.add(wish);
    turns.push({
      move,
      said: deed.by === 'tap' ? `[${realised.text}]` : utterance.text,
      meant: realised.text,
      templates: realised.templates,
      turn,
      faults: inspect(
        {
          move,
          said: utterance.text,
          turn,
          truth,
          understood: truth.wishes.filter((wish) => understood.has(wish)),
          difference,
          before,
        },
        graph,
      ),
      difference,
      jointGoal: agrees(difference),
      changed,
    });
    before = difference;
    last = turn;
  }
  const cause = left ?? causeOf(goal, shop, last);
  return {
    id: `${language}-${index}`,
    shop,
    goal,
    voice,
    turns,
    success: cause === null,
    cause,
    oracleTurns: Math.max(1, shopper.stepsTaken()),
  };
}

function textOf(deed: Exclude<Deed, { by: 'leaving' }>): string {
  if (deed.by === 'reply') return deed.say;
  return deed.by === 'tap' ? Object.values(deed.tap).join(' ') : '';
}

/** What is wrong with the cart in the end; null where it holds for each thing a product that meets all wishes, and no more. */
function causeOf(goal: Goal, { graph }: SimulatedShop, last: TalkTurn | null): string | null {
  const lines = last?.state.cart.lines ?? [];
  for (const { categoryId, final, quantity } of goal.parts) {
    const right = lines.find(
      (line) => satisfies(graph, line.productId, { categoryId, wishes: final }) && line.quantity === quantity,
    );
    if (right === undefined) return 'not_in_cart_at_the_end';
  }
  if (lines.length > goal.parts.length) return 'too_much_in_the_cart';
  return last?.turn.action === 'checkout' ? null : 'not_checked_out';
}
