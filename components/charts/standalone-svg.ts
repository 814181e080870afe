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

/** An SVG file of a picture as it is shown: colours written out, links left out, the title inside. */
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
  const paper = document.createElementNS(NAMESPACE, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  const name = document.createElementNS(NAMESPACE, 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  return new XMLSerializer().serializeToString(copy);
}
