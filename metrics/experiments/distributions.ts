/**
 * The distributions that tests need, to about 1e-13 relative, tails included: SciPy's values are the law
 * ({@link file://./distributions.test.ts}). Continued fractions by the modified Lentz method (W. J. Lentz, Applied
 * Optics 15, 1976); log gamma by Lanczos' series (J. SIAM Numer. Anal. B 1, 1964) with 15 coefficients.
 */
const lanczos = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 0.00003399464998481189,
  0.00004652362892704858, -0.00009837447530487956, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 0.00008441822398385275, -0.000026190838401581408,
  0.0000036899182659531625,
] as const;
const LANCZOS_SHIFT = 671 / 128;
const TINY = 1e-300;
const ENOUGH_TERMS = 100_000;

/** ln Γ(x), x > 0. */
export function lnGamma(x: number): number {
  const shifted = x + LANCZOS_SHIFT;
  let series = 0.9999999999999971;
  lanczos.forEach((coefficient, nth) => (series += coefficient / (x + nth + 1)));
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

/** A continued fraction b₀ + a₁ ÷ (b₁ + a₂ ÷ (b₂ + …)). */
function continuedFraction(first: number, term: (nth: number) => readonly [a: number, b: number]): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let nth = 1; nth < ENOUGH_TERMS; nth++) {
    const [a, b] = term(nth);
    d = b + a * d;
    c = b + a / c;
    d = 1 / (d === 0 ? TINY : d);
    if (c === 0) c = TINY;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) return value;
  }
  return value;
}

/** Q(a, x): the share of a gamma distribution of shape a that lies above x. */
function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) sum += term *= x / (a + n);
    return 1 - scale * sum;
  }
  return scale / continuedFraction(x + 1 - a, (n) => [n * (a - n), x + 2 * n + 1 - a]);
}

/** Probability that a χ² variate with so many degrees of freedom lies above x. */
export function chiSquareAbove(x: number, degrees: number): number {
  return gammaAbove(degrees / 2, x / 2);
}

/** Probability that a standard normal variate lies above z. */
export function normalAbove(z: number): number {
  const both = gammaAbove(0.5, (z * z) / 2);
  return z < 0 ? 1 - both / 2 : both / 2;
}

const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The value that a standard normal variate exceeds with probability p.
 * @throws RangeError unless 0 < p < 1
 */
export function normalQuantileAbove(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`);
  if (p > 0.5) return -normalQuantileAbove(1 - p);
  // A first value to two digits (C. Hastings, Approximations for Digital Computers, 1955, 26.2.23), then Newton.
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let n = 0; n < 6; n++) z += (normalAbove(z) - p) / normalDensity(z);
  return z;
}

/** ln(Γ(a + ½) ÷ Γ(a)): by its series where the difference of two large logarithms would lose digits. */
function lnGammaStep(a: number): number {
  if (a < 40) return lnGamma(a + 0.5) - lnGamma(a);
  return Math.log(a) / 2 - 1 / (8 * a) + 1 / (192 * a ** 3) - 1 / (640 * a ** 5) + 17 / (14_336 * a ** 7);
}

/** Probability that |t| of Student's distribution lies above some |t|. */
export function studentBeyond(t: number, degrees: number): number {
  const a = degrees / 2;
  const square = t * t;
  if (square === 0) return 1;
  if (!Number.isFinite(degrees)) return 2 * normalAbove(Math.abs(t));
  // The regularised incomplete beta function I_x(a, ½) with x = ν ÷ (ν + t²).
  const x = degrees / (degrees + square);
  const y = square / (degrees + square);
  const lnScale = lnGammaStep(a) - Math.log(Math.PI) / 2 - a * Math.log1p(square / degrees) + Math.log(y) / 2;
  const part = (p: number, q: number, at: number) =>
    Math.exp(lnScale) /
    p /
    continuedFraction(1, (nth) => {
      const m = Math.floor(nth / 2);
      const a =
        nth % 2 === 0
          ? (m * (q - m) * at) / ((p + nth - 1) * (p + nth))
          : (-(p + m) * (p + q + m) * at) / ((p + 2 * m) * (p + 2 * m + 1));
      return [a, 1];
    });
  return x < (a + 1) / (a + 2.5) ? part(a, 0.5, x) : 1 - part(0.5, a, y);
}

/**
 * The |t| that Student's distribution exceeds on both sides together with probability p.
 * @throws RangeError unless 0 < p < 1
 */
export function studentQuantileBeyond(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`);
  if (!Number.isFinite(degrees)) return normalQuantileAbove(p / 2);
  const lnDensity = (t: number) =>
    lnGammaStep(degrees / 2) - Math.log(degrees * Math.PI) / 2 - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees);
  let low = 0;
  let high = Math.max(1, normalQuantileAbove(p / 2));
  while (studentBeyond(high, degrees) > p) {
    low = high;
    high *= 2;
  }
  let t = high;
  for (let n = 0; n < 200; n++) {
    const excess = studentBeyond(t, degrees) - p;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / (2 * Math.exp(lnDensity(t)));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}
