/** Works out what the worked text of a figure says: a reader's pocket calculator. */

/** With how far it may be off, as the text shows ten digits of each number. */
export interface Worked {
  readonly value: number;
  readonly error: number;
}

const shownDigits = 5e-10;

/** `undefined`: it is no arithmetic, but says what was searched for. */
export function workOut(text: string): Worked | undefined {
  if (text.includes("months to pay back")) return undefined;
  const words = text.match(/[\d,.]+|ln|unknown|never|∞|[-+×÷^()−]/g) ?? [];
  let next = 0;

  const primary = (): Worked => {
    const word = words[next++] ?? "";
    if (word === "(") {
      const inside = sum();
      if (words[next++] !== ")") throw new SyntaxError(text);
      return inside;
    }
    if (word === "−") {
      const { value, error } = primary();
      return { value: -value, error };
    }
    if (word === "ln") {
      const { value, error } = primary();
      return { value: Math.log(value), error: error / Math.abs(value) };
    }
    if (word === "unknown" || word === "never") return { value: NaN, error: 0 };
    if (!/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(word)) throw new SyntaxError(`${word} in ${text}`);
    const value = Number(word.replaceAll(",", ""));
    return { value, error: Math.abs(value) * shownDigits };
  };
  const power = (): Worked => {
    const base = primary();
    if (words[next] !== "^") return base;
    next += 1;
    const exponent = primary();
    const value = base.value ** exponent.value;
    const relative =
      (Math.abs(exponent.value) * base.error) / base.value +
      Math.abs(Math.log(base.value)) * exponent.error;
    return { value, error: Math.abs(value) * relative };
  };
  const product = (): Worked => {
    let left = power();
    for (let sign = words[next]; sign === "×" || sign === "÷"; sign = words[next]) {
      next += 1;
      const right = power();
      const [a, b] = [Math.abs(left.value), Math.abs(right.value)];
      left =
        sign === "×"
          ? { value: left.value * right.value, error: a * right.error + b * left.error }
          : {
              value: left.value / right.value,
              error: (left.error + (a / b) * right.error) / Math.max(b - right.error, 0),
            };
    }
    return left;
  };
  const sum = (): Worked => {
    let left = product();
    for (let sign = words[next]; sign === "+" || sign === "−"; sign = words[next]) {
      next += 1;
      const right = product();
      const value = sign === "+" ? left.value + right.value : left.value - right.value;
      left = { value, error: left.error + right.error };
    }
    return left;
  };

  const result = sum();
  if (next < words.length) throw new SyntaxError(text);
  return result;
}
