import { productCard } from '../../dialog/reply/product-facts.js';
import { createSpeaker } from '../../dialog/reply/speaker.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { ChatAttachment } from '../channels/activity.js';
import { heroCard, type ReplyLinks } from '../channels/botbuilder/reply-message.js';

/** Draws products as cards for a message that a person writes; ids that the shop does not know are left out. */
export type ProductCards = (productIds: readonly string[], language: 'zh' | 'en') => readonly ChatAttachment[];

/** Cards as the bot itself sends them, with the price that is asked now. */
export function createProductCards(graph: () => ShopGraph, links: ReplyLinks = {}): ProductCards {
  return (productIds, language) => {
    const speaker = createSpeaker({ language });
    return productIds.flatMap((id) => {
      const card = productCard(id, graph(), speaker);
      if (card === null) return [];
      const { contentType, content } = heroCard(card, language, links);
      return [{ contentType, content: content as unknown }];
    });
  };
}
