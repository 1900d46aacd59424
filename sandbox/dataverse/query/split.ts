/** Splits at a sign that stands outside of parentheses and quotes. */
export function splitOutside(source: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const here = source.charAt(at);
    if (here === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (here === '(') depth += 1;
    else if (here === ')') depth -= 1;
    else if (here === sign && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}
