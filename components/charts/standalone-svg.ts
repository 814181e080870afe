/** What a mark's look is made of; an exported picture has no style sheet to take it from. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'text-anchor',
];
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Room for the title above the picture, in its units. */
const HEAD = 36;

/** An SVG file of a picture as it is shown: colours written out, links left out, the title above it. */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(shown[at]!);
    for (const name of LOOK) {
      const value = style.getPropertyValue(name);
      if (value && element.localName !== 'a') element.setAttribute(name, value);
    }
    element.removeAttribute('class');
  });
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const { width, height } = svg.viewBox.baseVal;
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  const make = (element: string, attributes: Record<string, string | number>, words = ''): Element => {
    const made = document.createElementNS(NAMESPACE, element);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = words;
    return made;
  };
  copy.prepend(
    make('title', {}, title),
    make('rect', { y: -HEAD, width, height: height + HEAD, fill: backgroundColor }),
    make('text', { x: 12, y: -12, 'font-size': 16, 'font-weight': 600, fill: color }, title),
  );
  copy.setAttribute('viewBox', `0 ${-HEAD} ${width} ${height + HEAD}`);
  copy.setAttribute('height', String(height + HEAD));
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  return new XMLSerializer().serializeToString(copy);
}
