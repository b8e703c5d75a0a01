import { expect, it } from 'vitest';
import { CROSSED_FILLS } from '../../../../src/lib/domain/choropleth/palette';
import { crossedSquare, isCrossed } from '../../../../src/lib/report/picture/legend/crossed-legend';

it('nine crossed classes are nine squares, each with its colour and its count', () => {
	const classes = CROSSED_FILLS.flatMap((row, r) =>
		row.map((fill, c) => ({ id: `x${r}${c}`, label: '', fill, mark: 'none' as const }))
	);
	const apart = { id: 'no-need', label: '', fill: '#ffffff', mark: 'none' as const };
	const tallies = [...classes, apart].map((_, i) => ({ territories: 1000 + i, population: 0 }));
	const { markup } = crossedSquare([...classes, apart], tallies, 'communes', 0, 0);
	expect(markup.match(/<rect /g)).toHaveLength(9);
	CROSSED_FILLS.flat().forEach((fill, i) => {
		expect(markup).toContain(`fill="${fill}"`);
		expect(markup.replace(/\s/gu, ' ')).toContain(`>1 00${i}<`);
	});
	expect(markup.replace(/\s/gu, ' ')).toContain('nombre de communes');
	expect(isCrossed(apart)).toBe(false);
});
