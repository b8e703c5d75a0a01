/** What an address of `/embed` says beside the view, and `/integrer` writes. */
export const EMBED_PARAMS = ['carte', 'legende'] as const;

export interface EmbedOptions {
	/** The picture only: it answers, and never becomes the live map. */
	readonly still: boolean;
	readonly legend: boolean;
}

export const readEmbedOptions = (params: URLSearchParams): EmbedOptions => ({
	still: params.get('carte') === 'fixe',
	legend: params.get('legende') !== 'non'
});

export const embedOptionParams = ({ still, legend }: EmbedOptions): [string, string][] => [
	...(still ? [['carte', 'fixe'] as [string, string]] : []),
	...(legend ? [] : [['legende', 'non'] as [string, string]])
];
