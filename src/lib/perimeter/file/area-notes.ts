import { counted, plural } from '../../domain/text/french';

/** How many communes an area takes, and how many it only touches. */
export function areaNote(inside: number, others: number): string {
	const taken =
		inside > 1
			? `${counted(inside, 'commune')} sont dans ce contour pour plus de la moitié de leur surface, avec leurs QPV`
			: inside === 1
				? 'Une commune est dans ce contour pour plus de la moitié de sa surface, avec ses QPV'
				: 'Aucune commune n’est dans ce contour pour plus de la moitié de sa surface';
	if (others === 0) return `${taken}.`;
	return `${taken}\u202F; ${counted(others, 'autre')} ${plural(others, 'est touchée', 'sont touchées')} sans y être.`;
}

/** How many communes of the perimeter an area takes away, and how many it only touches. */
export function removalNote(inside: number, others: number): string {
	const taken =
		inside > 1
			? `${counted(inside, 'commune')} sont retirées\u202F: plus de la moitié de leur surface est dans cette zone`
			: inside === 1
				? 'Une commune est retirée\u202F: plus de la moitié de sa surface est dans cette zone'
				: 'Rien n’est retiré\u202F: aucune commune du périmètre n’est dans cette zone pour plus de la moitié de sa surface';
	if (others === 0) return `${taken}.`;
	return `${taken}\u202F; ${counted(others, 'autre')}, ${plural(others, 'touchée, reste', 'touchées, restent')}.`;
}
