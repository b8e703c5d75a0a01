/** The region and its départements as SVG paths, which the rebuild writes. */
export interface Outline {
	readonly viewBox: string;
	readonly region: string;
	readonly departements: string;
}
