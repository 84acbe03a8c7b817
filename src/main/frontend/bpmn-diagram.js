import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(`${diagramStyles}
  bpmn-diagram { display: block; position: relative; inline-size: 100%; block-size: 26rem; background: #fff; color: #1c2321; }
  bpmn-diagram > .picture { position: absolute; inset: 0; }
  bpmn-diagram > .zoom { position: absolute; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; display: flex; gap: 0.25rem; }
  bpmn-diagram > .zoom button { inline-size: 2rem; block-size: 2rem; border: 1px solid #6b736f; border-radius: 0.4rem; background: #fff; color: inherit; font: inherit; cursor: pointer; }
  bpmn-diagram .badge { transform: translate(-50%, -50%); min-inline-size: 1.75rem; padding: 0.15rem 0.5rem; border: 2px solid #fff; border-radius: 1rem; background: #0b4f4a; color: #fff; font: 700 0.85rem/1.3 system-ui, sans-serif; white-space: nowrap; cursor: pointer; }
  bpmn-diagram .badge.warning { background: #7a4a00; }
  bpmn-diagram .badge.problem { background: #a3211b; }
  bpmn-diagram button:focus-visible { outline: 3px solid #1c2321; outline-offset: 1px; }
  bpmn-diagram .djs-element.highlighted:not(.djs-connection) > .djs-visual > :first-child { stroke: #0b4f4a !important; stroke-width: 4px !important; fill: #fdf3dc !important; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];

/** A process picture. Badges and highlights are laid over it by element id. bpmn-js asks for its mark to stay. */
class BpmnDiagram extends HTMLElement {
  #xml = '';
  #badges = [];
  #highlighted = [];
  #words = { zoomIn: '+', zoomOut: '−', fit: '⤢' };
  #viewer;
  #drawn = '';
  #observer;

  connectedCallback() {
    const picture = document.createElement('div');
    picture.className = 'picture';
    this.replaceChildren(picture, this.#zoomButtons());
    this.#viewer = new NavigatedViewer({ container: picture, zoomScroll: { enabled: false } });
    this.#viewer.on('element.click', event => this.#tell(event.element.id));
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(this);
    this.#drawn = '';
    this.#draw();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#viewer.destroy();
    this.#viewer = undefined;
  }

  set xml(xml) { this.#xml = xml ?? ''; this.#draw(); }
  get xml() { return this.#xml; }

  /** A list of {element, text, description, level}; level is one of normal, warning, problem. */
  set badges(badges) { this.#badges = badges ?? []; this.#mark(); }
  get badges() { return this.#badges; }

  set highlighted(ids) { this.#highlighted = ids ?? []; this.#mark(); }
  get highlighted() { return this.#highlighted; }

  /** The names of the three zoom buttons: {zoomIn, zoomOut, fit}. */
  set words(words) {
    this.#words = { ...this.#words, ...words };
    this.querySelectorAll('.zoom button').forEach(button => { button.ariaLabel = this.#words[button.name]; });
  }
  get words() { return this.#words; }

  async #draw() {
    const xml = this.#xml;
    const viewer = this.#viewer;
    if (!viewer || !xml || xml === this.#drawn) return;
    await viewer.importXML(xml);
    if (viewer !== this.#viewer || xml !== this.#xml) return;
    this.#drawn = xml;
    this.#fit();
    this.#mark();
  }

  #fit() {
    if (!this.#drawn || !this.clientWidth || !this.clientHeight) return;
    const canvas = this.#viewer.get('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }

  #mark() {
    if (!this.#drawn || !this.#viewer) return;
    const elements = this.#viewer.get('elementRegistry');
    const overlays = this.#viewer.get('overlays');
    const canvas = this.#viewer.get('canvas');
    overlays.clear();
    elements.forEach(element => canvas.removeMarker(element, 'highlighted'));
    this.#highlighted.filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'highlighted'));
    this.#badges.filter(badge => elements.get(badge.element)).forEach(badge =>
      overlays.add(badge.element, {
        position: { top: 0, left: elements.get(badge.element).width },
        html: this.#badge(badge)
      }));
  }

  #badge({ element, text, description, level }) {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `badge ${level ?? ''}`;
    badge.textContent = text;
    badge.title = description ?? '';
    if (description) badge.ariaLabel = description;
    badge.addEventListener('click', () => this.#tell(element));
    return badge;
  }

  #zoomButtons() {
    const zoom = document.createElement('div');
    zoom.className = 'zoom';
    const canvas = () => this.#viewer.get('canvas');
    zoom.append(
      this.#button('zoomOut', '−', () => canvas().zoom(canvas().zoom() / 1.25)),
      this.#button('zoomIn', '+', () => canvas().zoom(canvas().zoom() * 1.25)),
      this.#button('fit', '⤢', () => this.#fit()));
    return zoom;
  }

  #button(name, sign, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.name = name;
    button.textContent = sign;
    button.ariaLabel = this.#words[name];
    button.addEventListener('click', action);
    return button;
  }

  #tell(id) {
    this.dispatchEvent(new CustomEvent('element-click', { detail: { id } }));
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
