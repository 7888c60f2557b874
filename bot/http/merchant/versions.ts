import { z } from 'zod';
import type { EntityRef } from '../../../knowledge-graph/editing/edit.js';
import { entityTag, lastEditOf } from '../../../knowledge-graph/editing/entity-tag.js';
import type { GraphEditor } from './graph-editor.js';

/** What tells a merchant whether an entity is still as it was read, and who touched it last. */
export const versionFields = {
  tag: z.string(),
  lastEdit: z.object({ version: z.int(), author: z.string(), at: z.string() }).nullable(),
};

/** The version of an entity in the shop, also where a draft is being looked at: that is what a publication meets. */
export function versionOf(editor: Pick<GraphEditor, 'entity' | 'edits'>, entity: EntityRef) {
  const edit = lastEditOf(entity, editor.edits());
  return {
    tag: entityTag(editor.entity(entity)),
    lastEdit: edit === undefined ? null : { version: edit.version, author: edit.author, at: edit.at },
  };
}
