// Search needs a worker, and a browser lets no worker run in a page that is opened from a folder. There, a hidden frame does its work.
"use strict";

if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const own = new URL(address, location.href);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => this.told(data);
      inside.importScripts = (...names) =>
        Promise.all(
          names.map(
            (name) =>
              new Promise((done, failed) => {
                const script = inside.document.createElement("script");
                Object.assign(script, { src: new URL(name, own).href, onload: done, onerror: failed });
                inside.document.body.append(script);
              }),
          ),
        );
      this.inside = inside;
      this.ready = inside.importScripts(own);
    }

    told(data) {
      const message = new MessageEvent("message", { data });
      this.dispatchEvent(message);
      if (this.onmessage) this.onmessage(message);
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data })));
    }

    terminate() {
      this.inside.frameElement.remove();
    }
  };
}
