import type { JSX } from 'preact';
import type { ChatState, QuickReply } from '../chat-state.js';
import { useStrings } from '../page-hooks.js';
import { Icon, type IconName } from './icons.js';
import { QuickReplies } from './quick-replies.js';

const SIGNS: readonly IconName[] = ['ask', 'tag', 'compare'];

/** A question, the wishes it leaves behind, and the product that meets them. */
function WelcomePicture(): JSX.Element {
  return (
    <svg class="welcome-picture" viewBox="7 6 164 90" aria-hidden="true" focusable="false">
      <rect class="paper" x="92" y="9" width="76" height="84" rx="13" />
      <rect class="quiet" x="100" y="17" width="60" height="40" rx="8" />
      <path class="accent" d="M119 49c-1-13 3-22 11-22s12 9 11 22z" />
      <rect class="quiet" x="100" y="64" width="42" height="6" rx="3" />
      <rect class="jade" x="100" y="76" width="34" height="10" rx="5" />
      <path class="check" d="M145 81l4 4 8-9" />
      <path
        class="ink"
        d="M20 9h54a13 13 0 0 1 13 13v13a13 13 0 0 1-13 13H25L10 58l1-13a13 13 0 0 1-4-10V22A13 13 0 0 1 20 9z"
      />
      <circle class="paper-dot" cx="35" cy="29" r="4" />
      <circle class="paper-dot" cx="47" cy="29" r="4" />
      <circle class="paper-dot" cx="59" cy="29" r="4" />
      <rect class="soft" x="22" y="63" width="44" height="13" rx="6.5" />
      <rect class="soft" x="38" y="80" width="36" height="13" rx="6.5" />
      <rect class="quiet" x="8" y="80" width="25" height="13" rx="6.5" />
    </svg>
  );
}

/** Before the first word: what this is, what it can do, and prompts that the shop itself proposes. The shop's greeting
 * takes the place of our own introduction as soon as it is there. */
export function Welcome({
  shop,
  state,
  onReply,
}: {
  readonly shop: string;
  readonly state: ChatState;
  readonly onReply: (reply: QuickReply) => void;
}): JSX.Element {
  const { t } = useStrings();
  const greeting = state.entries.find((entry) => entry.kind === 'message' && entry.from === 'assistant');
  return (
    <div class="welcome">
      <WelcomePicture />
      <h2>{t.welcomeTitle(shop)}</h2>
      {greeting?.kind === 'message' ? (
        <p class="welcome-text" lang={greeting.language}>
          {greeting.text}
        </p>
      ) : (
        <p class="welcome-text">{t.welcomeText}</p>
      )}
      <ul class="welcome-points">
        {t.welcomePoints.map((point, index) => (
          <li key={point}>
            <Icon name={SIGNS[index] ?? 'check'} />
            {point}
          </li>
        ))}
      </ul>
      {state.quickReplies.length > 0 && (
        <div class="welcome-starters">
          <p>{t.starters}</p>
          <QuickReplies replies={state.quickReplies} onReply={onReply} large />
        </div>
      )}
    </div>
  );
}
