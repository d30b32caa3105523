package org.hiroba.demo.picture;

import java.util.Random;

/** Photos that people of the demo took, drawn with light and blur; by the name that the story uses. */
public enum Photo {
    /** A pot of noodles, steaming. */
    POT {
        @Override
        void paint(Canvas canvas) {
            canvas.shade(0x5b3a26, 0x8a5c3a);
            canvas.glow(0xffd9a0, 0.5, 520, 60, 420);
            canvas.blur(12);
            canvas.oval(0x2b1c14, 330, 372, 270, 96);
            canvas.oval(0x3a3a3c, 330, 300, 240, 150);
            canvas.oval(0x55565a, 330, 284, 240, 136);
            canvas.oval(0xc98f4a, 330, 278, 208, 112);
            noodles(canvas);
            canvas.oval(0xfdfaf2, 255, 255, 56, 36);
            canvas.oval(0xf2a93b, 262, 252, 24, 18);
            canvas.oval(0xdd6f4e, 400, 246, 44, 24);
            canvas.oval(0xf7efe4, 400, 242, 34, 15);
            canvas.oval(0x4f7d3a, 330, 330, 46, 15);
            canvas.oval(0x6f9c4b, 358, 322, 36, 12);
            canvas.oval(0x7b5236, 430, 304, 34, 20);
            canvas.oval(0x94694a, 424, 300, 24, 12);
            steam(canvas);
            canvas.blur(1);
        }

        private void noodles(Canvas canvas) {
            Random random = new Random(7);
            for (int i = 0; i < 26; i++) {
                double x = 170 + random.nextInt(240);
                double y = 230 + random.nextInt(110);
                canvas.line(i % 3 == 0 ? 0xefdfbd : 0xfaf0d8, 8, x, y, x + 40, y - 24 + random.nextInt(48), x + 90, y + 6);
            }
        }

        private void steam(Canvas canvas) {
            Random random = new Random(3);
            for (int i = 0; i < 40; i++) {
                canvas.glow(0xffffff, 0.10, 200 + random.nextInt(260), 20 + random.nextInt(240), 50 + random.nextInt(60));
            }
        }
    },
    /** The cat behind the shop on its cushion, a little blurred. */
    CAT {
        @Override
        void paint(Canvas canvas) {
            canvas.shade(0xb9b7ab, 0x8d897c);
            canvas.box(0x7c6a55, 0, 0, 640, 130);
            for (int x = 0; x < 640; x += 64) {
                canvas.box(0x6a5946, x, 0, 5, 130);
            }
            canvas.glow(0xfff2cf, 0.55, 120, 60, 320);
            canvas.blur(9);
            canvas.oval(0x6c685e, 330, 402, 250, 44);
            canvas.oval(0xa8475a, 330, 372, 236, 62);
            canvas.oval(0xc2607a, 330, 360, 226, 52);
            canvas.line(0xc98b4d, 34, 520, 330, 590, 300, 566, 238, 556, 214, 586, 204);
            canvas.oval(0xf6f1e8, 370, 290, 168, 92);
            canvas.blob(0xc98b4d, 300, 214, 390, 176, 470, 224, 440, 276, 366, 250, 320, 246, 300, 214);
            canvas.blob(0xc98b4d, 160, 196, 158, 120, 176, 116, 204, 130, 222, 166, 190, 190, 160, 196);
            canvas.blob(0xf6f1e8, 300, 190, 300, 118, 284, 114, 256, 130, 238, 166, 270, 190, 300, 190);
            canvas.oval(0xf6f1e8, 230, 226, 84, 74);
            canvas.blob(0xc98b4d, 148, 214, 150, 156, 224, 154, 226, 200, 196, 226, 168, 240, 148, 214);
            canvas.line(0x3a2f2a, 6, 188, 226, 200, 238, 212, 226);
            canvas.line(0x3a2f2a, 6, 248, 226, 260, 238, 272, 226);
            canvas.oval(0xd98a86, 230, 250, 8, 6);
            canvas.line(0x6b4a3a, 4, 230, 256, 222, 268, 212, 262);
            canvas.line(0x6b4a3a, 4, 230, 256, 238, 268, 248, 262);
            canvas.oval(0xfbf7f0, 240, 350, 40, 20);
            canvas.oval(0xfbf7f0, 320, 358, 40, 20);
            canvas.blur(3);
        }
    },
    /** A blackboard before the shop on a rainy evening. */
    BOARD {
        @Override
        void paint(Canvas canvas) {
            canvas.shade(0x26344a, 0x4b4a54);
            Random random = new Random(11);
            for (int i = 0; i < 26; i++) {
                int colour = random.nextBoolean() ? 0xffc46b : 0xf48f5a;
                canvas.glow(colour, 0.5, random.nextInt(640), random.nextInt(250), 16 + random.nextInt(40));
            }
            canvas.box(0x3b3a40, 0, 360, 640, 120);
            canvas.glow(0xffb760, 0.55, 470, 420, 190);
            canvas.blur(10);
            canvas.line(0x7a5636, 16, 170, 440, 190, 260, 214, 60);
            canvas.line(0x7a5636, 16, 470, 440, 450, 260, 426, 60);
            canvas.box(0x8a6340, 186, 60, 268, 320);
            canvas.box(0x23302b, 202, 76, 236, 288);
            chalk(canvas);
            canvas.glow(0xffe0a8, 0.28, 320, 130, 210);
            canvas.blur(1);
        }

        private void chalk(Canvas canvas) {
            for (int row = 0; row < 4; row++) {
                double y = 120 + row * 34;
                for (double x = 226; x < 404 - row % 2 * 40; x += 26) {
                    canvas.line(0xe9e6dc, 3, x, y, x + 8, y - 10, x + 16, y + 2);
                    canvas.line(0xe9e6dc, 3, x + 2, y + 8, x + 10, y + 4, x + 18, y + 9);
                }
            }
            canvas.line(0xf0c36a, 5, 282, 290, 320, 330, 358, 290);
            canvas.line(0xf0c36a, 5, 274, 288, 320, 282, 366, 288);
            canvas.line(0xd7e3ea, 4, 304, 274, 296, 262, 306, 250);
            canvas.line(0xd7e3ea, 4, 334, 274, 326, 262, 336, 250);
        }
    },
    /** Two bowls side by side, one of them too small. */
    BOWLS {
        @Override
        void paint(Canvas canvas) {
            canvas.shade(0xd8c2a0, 0xb8966c);
            for (int y = 30; y < 480; y += 70) {
                canvas.line(0xa98a62, 3, 0, y, 320, y + 10, 640, y - 4);
            }
            canvas.glow(0xfffaf0, 0.6, 120, 60, 380);
            canvas.blur(4);
            bowl(canvas, 220, 250, 150);
            bowl(canvas, 485, 280, 98);
            canvas.line(0x6d3b2a, 9, 60, 430, 320, 418, 600, 424);
            canvas.line(0x6d3b2a, 9, 60, 448, 320, 440, 600, 440);
            canvas.blur(1);
        }

        private void bowl(Canvas canvas, double x, double y, double size) {
            canvas.glow(0x4a3520, 0.5, x + size * 0.12, y + size * 0.3, size * 1.2);
            canvas.oval(0x2d4668, x, y, size, size * 0.86);
            canvas.oval(0xf4efe4, x, y - size * 0.05, size * 0.9, size * 0.74);
            canvas.oval(0xfbf8f0, x, y - size * 0.07, size * 0.74, size * 0.58);
            canvas.oval(0xe2b14c, x - size * 0.1, y - size * 0.12, size * 0.5, size * 0.36);
            canvas.oval(0xf0cd72, x - size * 0.02, y - size * 0.18, size * 0.34, size * 0.22);
            canvas.oval(0xb57842, x + size * 0.22, y, size * 0.24, size * 0.16);
            canvas.oval(0x6b9a47, x, y - size * 0.1, size * 0.09, size * 0.07);
            canvas.oval(0x84b35a, x + size * 0.12, y - size * 0.2, size * 0.07, size * 0.05);
        }
    };

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** As a PNG of 640 × 480 pixels. */
    public byte[] draw() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        paint(canvas);
        return canvas.png();
    }

    abstract void paint(Canvas canvas);
}
