import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Icon } from '../chat/components/icons.js';
import type { ConversationSummary, MerchantApi, TranscriptItem } from './merchant-api.js';
import { useConsoleStrings } from './strings.js';
import { useList } from './use-list.js';

function wordsOf(item: TranscriptItem, tapped: string): string | null {
  if (item.text !== undefined && item.text !== '') return item.text;
  const tap = (item.value as { tap?: unknown } | null | undefined)?.tap;
  return typeof tap === 'string' ? `[${tapped}: ${tap}]` : null;
}

function Transcript({
  api,
  conversation,
}: {
  readonly api: MerchantApi;
  readonly conversation: ConversationSummary;
}): JSX.Element {
  const { t, language } = useConsoleStrings();
  const read = useCallback(() => api.transcript(conversation.id), [api, conversation.id]);
  const { items, problem } = useList(read);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="panel transcript" aria-label={conversation.shopperId} tabIndex={0}>
      {problem !== null && (
        <p class="problem" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      {items === null && problem === null && <p class="lead">{t.loading}</p>}
      {items?.map((item) => {
        const words = item.type === 'message' ? wordsOf(item, t.tapped) : null;
        if (words === null) return null;
        const shopper = item.from?.role === 'user';
        return (
          <div key={item.id} class={shopper ? 'row row-shopper' : 'row row-assistant'}>
            <p class="spoken-by">
              {shopper ? t.shopper : t.assistant}
              {item.timestamp !== undefined && (
                <time dateTime={item.timestamp}>{time.format(new Date(item.timestamp))}</time>
              )}
            </p>
            <div class={shopper ? 'bubble bubble-shopper' : 'bubble bubble-assistant'}>
              <p lang={item.locale}>{words}</p>
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** The talks that shoppers had, and what was said in one of them. */
export function Conversations({ api }: { readonly api: MerchantApi }): JSX.Element {
  const { t, language } = useConsoleStrings();
  const { items, problem, reload } = useList(api.conversations);
  const [chosen, setChosen] = useState<string | null>(null);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const conversation = items?.find((item) => item.id === chosen) ?? null;
  return (
    <>
      <div class="title-line">
        <h2>{t.conversations}</h2>
        <button type="button" class="icon-button" aria-label={t.reload} title={t.reload} onClick={() => void reload()}>
          <Icon name="restart" />
        </button>
      </div>
      <p class="lead">{t.conversationsHint}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      {items === null && problem === null && <p class="lead">{t.loading}</p>}
      {items?.length === 0 ? (
        <div class="panel empty">
          <span class="empty-sign">
            <Icon name="ask" />
          </span>
          <p>{t.noConversations}</p>
        </div>
      ) : (
        <div class="talks">
          <ul class="talk-list">
            {items?.map((item) => (
              <li key={item.id}>
                <button type="button" aria-pressed={item.id === chosen} onClick={() => setChosen(item.id)}>
                  <b>{item.shopperId}</b>
                  <span>
                    {date.format(new Date(item.lastActivityAt))} · {t.messages(item.activities)}
                  </span>
                  {item.handedOff && <span class="flag">{t.handedOff}</span>}
                </button>
              </li>
            ))}
          </ul>
          {conversation === null ? (
            <p class="lead talks-none">{t.pick}</p>
          ) : (
            <Transcript api={api} conversation={conversation} />
          )}
        </div>
      )}
    </>
  );
}
