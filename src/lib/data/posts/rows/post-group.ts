import type { AnsweredDraft } from './answered';

/** The rows of one post. */
export interface PostGroup {
	/** As the list gives it; `undefined` where one is to be made. */
	readonly id: string | undefined;
	readonly drafts: readonly AnsweredDraft[];
}
