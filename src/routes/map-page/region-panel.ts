/** What the map's panel says of any view; the built page says it of the plain one. */
export { lackingCount } from '$lib/domain/figures/ranking';
export { normLines } from '$lib/domain/norm/lines';
export { regionFiguresOf } from '$lib/domain/posts/region-figures';
export { gapRowsOf } from '$lib/domain/words/gap-rows';
export { regionSentence } from '$lib/domain/words/sentences/region-sentence';
