import { expect, it } from 'vitest';
import { pageStyle } from '../../src/lib/sheet/page-style';

it('the printed page carries the name of the site', () => {
	expect(pageStyle('Maillage, la couverture')).toContain(
		'@bottom-left { content: "Maillage, la couverture";'
	);
});

it('a name with quotes, a backslash or a tag stays a text of the style', () => {
	expect(pageStyle('L’"Ain" \\ </style>')).toContain('content: "L’\\22 Ain\\22  \\5c  \\3c /style>";');
});
