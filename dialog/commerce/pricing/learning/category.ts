import type { DemandModel, ElasticityBelief } from './demand-model.js';

/** How far the elasticities of one category's products lie apart: standard deviation. */
const withinCategory = 0.3;

/**
 * Products of a category lend each other what they know of the elasticity (partial pooling, Gelman and Hill 2007): each
 * begins at its own belief, moved by how much the others turned out to differ from theirs. The more a product has sold at
 * different prices, the less the others count.
 */
export class CategoryLearning {
  private readonly members: { readonly model: DemandModel; readonly before: ElasticityBelief }[] = [];

  constructor(private readonly within = withinCategory) {}

  join(model: DemandModel, before: ElasticityBelief): void {
    this.members.push({ model, before });
  }

  /** Hands on what was learned since the last time; once a day is enough. */
  share(): void {
    const { within, members } = this;
    if (members.length < 2) return;
    const shown = members.map(({ model, before }) => {
      const own = model.ownElasticity();
      if (own.precision === 0) return { precision: 0, shift: 0 };
      return { precision: 1 / (within ** 2 + 1 / own.precision), shift: own.mean - before.mean };
    });
    let precision = 0;
    let weighted = 0;
    for (const each of shown) {
      precision += each.precision;
      weighted += each.precision * each.shift;
    }
    for (const [at, { model, before }] of members.entries()) {
      const common = Math.max(0.01, before.deviation ** 2 - within ** 2);
      const others = precision - shown[at]!.precision;
      const total = 1 / common + others;
      const shift = (weighted - shown[at]!.precision * shown[at]!.shift) / total;
      model.believe({ mean: before.mean + shift, deviation: Math.sqrt(1 / total + within ** 2) });
    }
  }
}
