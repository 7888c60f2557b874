import type { ReplyDraft } from './channels/exchange.js';
import type { CheckoutNews } from './checkout-desk.js';
import type { CheckoutOutcome } from './http/wire.js';

const words = {
  zh: {
    accepted: '订单已交给店铺。',
    pay: '请在店铺的结算页完成付款。',
    number: (id: string) => `订单号：${id}。`,
    refused: '店铺没有接受这笔订单，购物车保持不变。',
    reason: (message: string) => `店铺的说明：${message}`,
    trying: '店铺的结算系统暂时没有响应。我会继续尝试，购物车不会丢，也不会重复下单。',
    unreachable: '一直没能联系上店铺的结算系统。购物车还在，您可以稍后再试，或者转人工。',
    button: '去付款',
    retry: '再试一次结算',
    person: '转人工',
  },
  en: {
    accepted: 'Your order is with the shop.',
    pay: 'Please pay on the shop’s checkout page.',
    number: (id: string) => `Order number: ${id}.`,
    refused: 'The shop did not take this order. Your cart is as it was.',
    reason: (message: string) => `The shop says: ${message}`,
    trying: 'The shop’s checkout does not answer yet. I keep trying; your cart is safe and nothing is ordered twice.',
    unreachable:
      'The shop’s checkout could not be reached. Your cart is still here: try again later or ask for a person.',
    button: 'Go to payment',
    retry: 'Try checkout again',
    person: 'Talk to a person',
  },
} as const;

/** What became of a cart, as a message that any Bot Framework client can show. */
export function checkoutMessage(news: CheckoutNews): ReplyDraft {
  const { id, status, url, orderId, message, language } = news;
  const say = words[language];
  const parts: Record<CheckoutOutcome['status'], readonly (string | null)[]> = {
    accepted: [say.accepted, orderId === null ? null : say.number(orderId), url === null ? null : say.pay],
    refused: [say.refused, message === null ? null : say.reason(message)],
    trying: [say.trying],
    unreachable: [say.unreachable],
  };
  const text = parts[status].filter((part) => part !== null).join(language === 'zh' ? '' : ' ');
  const outcome: CheckoutOutcome = { id, status, url, orderId };
  const again = status === 'refused' || status === 'unreachable';
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    speak: text,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    inputHint: 'acceptingInput',
    ...(status === 'accepted' && url !== null
      ? {
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.hero',
              content: { title: say.accepted, buttons: [{ type: 'openUrl', title: say.button, value: url }] },
            },
          ],
        }
      : {}),
    ...(again
      ? {
          suggestedActions: {
            to: [],
            actions: [
              { type: 'postBack', title: say.retry, value: { tap: 'checkout' } },
              { type: 'imBack', title: say.person, value: say.person },
            ],
          },
        }
      : {}),
    channelData: { checkout: outcome },
  };
}
