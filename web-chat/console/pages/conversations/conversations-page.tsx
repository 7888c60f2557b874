import type { JSX } from 'react';
import { useParams } from 'react-router';
import { ConversationList } from './conversation-list.js';
import { ConversationView } from './conversation-view.js';

/** All conversations, or the one that the address names. */
export function ConversationsPage(): JSX.Element {
  const { id } = useParams();
  return id === undefined ? <ConversationList /> : <ConversationView key={id} id={id} />;
}
