/** The plot as a file: the drawing on the screen with its colours written in, on paper, and its citation beneath it. */

const painted = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray", "font-size"] as const;
const faces = "Inter, Helvetica, Arial, sans-serif";
const lineHeight = 17;
const margin = 16;

/**
 * @param drawing   as it is shown
 * @param captions  lines that stand beneath it
 * @returns an SVG document that needs nothing else, always light
 */
export function toSvg(drawing: SVGSVGElement, captions: readonly string[]): string {
  const width = drawing.width.baseVal.value;
  const height = drawing.height.baseVal.value;
  const lines = captions.flatMap((caption) => wrap(caption, Math.floor((width - 2 * margin) / 6.2)));
  const whole = height + lines.length * lineHeight + margin;
  const copy = lightCopy(drawing);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(whole));
  copy.setAttribute("viewBox", `0 0 ${width} ${whole}`);
  copy.setAttribute("font-family", faces);
  copy.prepend(shape("rect", { width: String(width), height: String(whole), fill: "#ffffff" }));
  for (const [at, line] of lines.entries()) {
    const text = shape("text", { x: String(margin), y: String(height + (at + 0.7) * lineHeight), "font-size": "11.5", fill: "#56524a" });
    text.textContent = line;
    copy.append(text);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** A copy without what belongs to the screen only; what style sheets say of it stands in its attributes. */
function lightCopy(drawing: SVGSVGElement): SVGSVGElement {
  const stage = document.createElement("div");
  stage.dataset["theme"] = "light";
  stage.hidden = false;
  stage.className = "visually-hidden";
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error("A drawing's copy is a drawing.");
  for (const screen of copy.querySelectorAll("[data-screen]")) screen.remove();
  stage.append(copy);
  document.body.append(stage);
  const elements = [...copy.querySelectorAll<SVGElement>("*")];
  const styles = elements.map((element) => {
    const style = getComputedStyle(element);
    return painted.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  stage.remove();
  for (const [at, element] of elements.entries()) {
    element.removeAttribute("class");
    for (const [name, value] of styles[at] ?? []) if (isTold(element, name, value)) element.setAttribute(name, value.replaceAll('"', "'"));
  }
  for (const name of ["class", "role", "aria-label"]) copy.removeAttribute(name);
  return copy;
}

const initial: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
};

function isTold(element: SVGElement, name: string, value: string): boolean {
  if (element.tagName === "title" || element.tagName === "pattern") return false;
  if (name === "font-size") return element.tagName === "text";
  if (element.tagName === "g") return false;
  return value !== "" && value !== initial[name];
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Lines of at most so many letters, broken at spaces. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at === 0 || at < word.length; at += most) lines.push(word.slice(at, at + most));
  }
  return lines;
}

/** @returns the SVG painted at twice its size, as a data address of a PNG */
export async function toPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}
