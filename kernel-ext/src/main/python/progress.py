"""Shows and forgets what the reader has done: the work is done in Java, by mlsd.display.ProgressCli."""

import sys

from data import java

if __name__ == "__main__":
    sys.exit(java("mlsd.display.ProgressCli", sys.argv[1:]))
