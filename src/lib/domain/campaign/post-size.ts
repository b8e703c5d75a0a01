/** Sizes of a post that a reader may choose, in FTE. */
export const POST_SIZES = [0.5, 0.8, 1] as const;
export type PostSize = (typeof POST_SIZES)[number];
export const DEFAULT_POST_SIZE: PostSize = 0.8;
