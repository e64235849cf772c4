import { type PointerEvent, type RefObject, useRef } from 'react';

interface Grip {
  x: number;
  y: number;
  left: number;
  top: number;
}

interface PanHandlers {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
}

/** Lets a scrolling area be moved by dragging it with the mouse; touch already scrolls by itself. */
export function useDragToPan(area: RefObject<HTMLElement | null>): PanHandlers {
  const grip = useRef<Grip | null>(null);
  const letGo = (): void => {
    grip.current = null;
  };
  return {
    onPointerDown: (event) => {
      if (event.pointerType === 'mouse' && event.button === 0 && area.current !== null) {
        const { scrollLeft: left, scrollTop: top } = area.current;
        grip.current = { x: event.clientX, y: event.clientY, left, top };
      }
    },
    onPointerMove: (event) => {
      if (grip.current !== null && area.current !== null && event.buttons === 1) {
        area.current.scrollTo({
          left: grip.current.left - (event.clientX - grip.current.x),
          top: grip.current.top - (event.clientY - grip.current.y),
        });
      }
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}
