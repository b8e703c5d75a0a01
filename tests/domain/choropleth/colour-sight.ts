/** How colours look to people who see them otherwise, and how far apart two colours are. */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const IDENTITY: Matrix = [
	[1, 0, 0],
	[0, 1, 0],
	[0, 0, 1]
];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
export const SIGHTS: readonly (readonly [string, Matrix])[] = [
	['usual sight', IDENTITY],
	[
		'protanopia',
		[
			[0.152286, 1.052583, -0.204868],
			[0.114503, 0.786281, 0.099216],
			[-0.003882, -0.048116, 1.051998]
		]
	],
	[
		'deuteranopia',
		[
			[0.367322, 0.860646, -0.227968],
			[0.280085, 0.672501, 0.047413],
			[-0.01182, 0.04294, 0.968881]
		]
	],
	[
		'tritanopia',
		[
			[1.255528, -0.076749, -0.178779],
			[-0.078411, 0.930809, 0.147602],
			[0.004733, 0.691367, 0.3039]
		]
	]
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
	const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
	return [a!, b!, c!];
};

function linearOf(hex: string): Triple {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return [r!, g!, b!];
}

const SRGB_TO_XYZ: Matrix = [
	[0.4124564, 0.3575761, 0.1804375],
	[0.2126729, 0.7151522, 0.072175],
	[0.0193339, 0.119192, 0.9503041]
];

/** CIE Lab under D65. */
function labOf(hex: string, sight: Matrix): Triple {
	const seen = times(sight, linearOf(hex)).map((value) => Math.min(1, Math.max(0, value)));
	const [x, y, z] = times(SRGB_TO_XYZ, [seen[0]!, seen[1]!, seen[2]!]);
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
	const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
	return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 between two colours seen by `sight`. */
export function differenceOf(first: string, second: string, sight: Matrix = IDENTITY): number {
	return difference2000(labOf(first, sight), labOf(second, sight));
}

/** CIEDE2000 between two colours of CIE Lab, after Sharma, Wu and Dalal (2005). */
export function difference2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
	const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
	const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const hue = (a: number, b: number) =>
		a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
	const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
	let dh = c1 * c2 === 0 ? 0 : h2 - h1;
	if (dh > 180) dh -= 360;
	if (dh < -180) dh += 360;
	const dL = l2 - l1;
	const dC = c2 - c1;
	const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
	const l = (l1 + l2) / 2;
	const c = (c1 + c2) / 2;
	let h = h1 + h2;
	if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
	const cos = (degrees: number) => Math.cos(radians(degrees));
	const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const turn = 30 * Math.exp(-(((h - 275) / 25) ** 2));
	const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const sc = 1 + 0.045 * c;
	const sh = 1 + 0.015 * c * t;
	const rt = -Math.sin(radians(2 * turn)) * rc;
	return Math.sqrt((dL / sl) ** 2 + (dC / sc) ** 2 + (dH / sh) ** 2 + rt * (dC / sc) * (dH / sh));
}
