/** Tags and annotations: what a person adds to the text. Every change can be undone. */
import { z } from "zod";
import { annotation, markColour, selector } from "../domain/annotation.ts";
import { annotationId, articleId, tagId } from "../domain/ids.ts";
import { tag, tagColour, tagPath } from "../domain/tag.ts";
import { call } from "./call.ts";

const note = z.string().max(20_000);

export const annotateCalls = {
  "tags.list": call(z.object({}), z.array(tag)),
  /** Makes a tag (and those above it) or changes one, and those below it move along; `colour` null takes the parent's or the next free one. */
  "tags.save": call(
    z.object({ id: tagId.nullable(), path: tagPath, colour: tagColour.nullable(), description: z.string().max(2000) }),
    tag,
  ),
  /** Puts everything that carries the tag, or one below it, under the other; answers the other. */
  "tags.merge": call(z.object({ id: tagId, into: tagId }), tag),
  /** Removes the tag and those below it from everything that carries them. */
  "tags.remove": call(z.object({ id: tagId }), z.null()),
  /** Puts a tag on articles or takes it off; the tag is made when it is new. One undo for all. */
  "tags.apply": call(z.object({ articleIds: z.array(articleId).min(1).max(100_000), path: tagPath, on: z.boolean() }), tag),
  "annotations.add": call(z.object({ articleId, selector, colour: markColour, note, tagIds: z.array(tagId).max(50) }), annotation),
  "annotations.change": call(z.object({ id: annotationId, colour: markColour, note, tagIds: z.array(tagId).max(50) }), annotation),
  "annotations.remove": call(z.object({ id: annotationId }), z.null()),
};
