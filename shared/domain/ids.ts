/** Ids are branded, so that a tag's id cannot be passed where an article's is meant. */
import { z } from "zod";

const id = () => z.number().int().positive();

export const articleId = id().brand<"ArticleId">();
export const captureId = id().brand<"CaptureId">();
export const outletId = id().brand<"OutletId">();
export const tagId = id().brand<"TagId">();
export const annotationId = id().brand<"AnnotationId">();
export const dossierId = id().brand<"DossierId">();
export const comparisonId = id().brand<"ComparisonId">();
export const digestId = id().brand<"DigestId">();
export const savedSearchId = id().brand<"SavedSearchId">();
export const jobId = id().brand<"JobId">();
export const feedId = id().brand<"FeedId">();
export const watchFolderId = id().brand<"WatchFolderId">();
export const cleaningRuleId = id().brand<"CleaningRuleId">();
export const familyId = id().brand<"FamilyId">();
export const actorId = id().brand<"ActorId">();
export const quoteId = id().brand<"QuoteId">();
export const eventId = id().brand<"EventId">();
export const mappingId = id().brand<"MappingId">();
export const wordSetId = id().brand<"WordSetId">();

export type ArticleId = z.infer<typeof articleId>;
export type CaptureId = z.infer<typeof captureId>;
export type OutletId = z.infer<typeof outletId>;
export type TagId = z.infer<typeof tagId>;
export type AnnotationId = z.infer<typeof annotationId>;
export type DossierId = z.infer<typeof dossierId>;
export type ComparisonId = z.infer<typeof comparisonId>;
export type DigestId = z.infer<typeof digestId>;
export type SavedSearchId = z.infer<typeof savedSearchId>;
export type JobId = z.infer<typeof jobId>;
export type FeedId = z.infer<typeof feedId>;
export type WatchFolderId = z.infer<typeof watchFolderId>;
export type CleaningRuleId = z.infer<typeof cleaningRuleId>;
export type FamilyId = z.infer<typeof familyId>;
export type MappingId = z.infer<typeof mappingId>;
export type WordSetId = z.infer<typeof wordSetId>;
