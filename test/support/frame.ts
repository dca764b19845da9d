/** Opens an address of the test server in a frame of this size, in CSS pixels, and waits until it is loaded. */
export async function openFrame(src: string, width: number, height: number): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: `${width}`, height: `${height}`, src });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}
