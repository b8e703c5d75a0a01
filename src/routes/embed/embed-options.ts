/** What an address of `/embed` says beside the view, and `/integrer` writes. */
export const EMBED_PARAMS = ['carte', 'legende'] as const;

export interface EmbedOptions {
	/** `fixe`: the picture only, it answers and never becomes the live map; `vive`: the live map at once. */
	readonly map?: 'fixe' | 'vive';
	readonly legend: boolean;
}

const MAPS: ReadonlySet<string | null> = new Set(['fixe', 'vive']);

export const readEmbedOptions = (params: URLSearchParams): EmbedOptions => ({
	...(MAPS.has(params.get('carte')) && { map: params.get('carte') as EmbedOptions['map'] }),
	legend: params.get('legende') !== 'non'
});

export const embedOptionParams = ({ map, legend }: EmbedOptions): [string, string][] => [
	...(map ? [['carte', map] as [string, string]] : []),
	...(legend ? [] : [['legende', 'non'] as [string, string]])
];
