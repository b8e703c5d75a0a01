import { expect, it } from 'vitest';
import { pageStyle } from '../../../src/lib/ui/paper/page-style';

const margins = {
	head: 'Données de démonstration · Thiers',
	date: 'imprimé le 29 novembre 2026',
	foot: 'https://maillage.example/methode',
	landscape: false
};

it('every printed page carries the notice, the territory, the day and the address', () => {
	const style = pageStyle(margins);
	expect(style).toContain('size: A4; margin');
	expect(style).toContain('@top-left { content: "Données de démonstration · Thiers";');
	expect(style).toContain('@top-right { content: "imprimé le 29 novembre 2026";');
	expect(style).toContain('@bottom-left { content: "https://maillage.example/methode";');
});

it('a wide table lies on its side', () => {
	expect(pageStyle({ ...margins, landscape: true })).toContain('size: A4 landscape;');
});

it('a name with quotes, a backslash or a tag stays a text of the style', () => {
	expect(pageStyle({ ...margins, head: 'L’"Ain" \\ </style>' })).toContain(
		'content: "L’\\22 Ain\\22  \\5c  \\3c /style>";'
	);
});
