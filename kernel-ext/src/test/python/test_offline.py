"""After the set-up everything works with no network at all.

On Linux the commands run in a network name space of their own, in which only the loopback interface exists; the kernel
counts there each packet that had no route, so that even a try to reach the outside is seen. Where no name space may be
made, the proxies of the environment lead to a port on which a listener counts who comes.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from lab import HOME

MAVEN = os.environ.get("MLSD_MAVEN", "mvn")
PROXIES = ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "no_proxy", "NO_PROXY"]

# Brings the loopback interface up, runs the command, tells how many packets found no route.
INSIDE = """
import fcntl, json, socket, struct, subprocess, sys

def unrouted():
    names, values = (line.split() for line in open("/proc/net/snmp") if line.startswith("Ip:"))
    six = dict(line.split() for line in open("/proc/net/snmp6"))
    return int(dict(zip(names, values))["OutNoRoutes"]) + int(six.get("Ip6OutNoRoutes", 0))

with socket.socket() as any_socket:  # SIOCSIFFLAGS, IFF_UP | IFF_RUNNING
    fcntl.ioctl(any_socket, 0x8914, struct.pack("16sH14s", b"lo", 0x1 | 0x40, b""))
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
json.dump({"status": done.returncode, "told": done.stdout + done.stderr, "tries": unrouted()}, sys.stdout)
"""
TRY = "import socket\ntry:\n  socket.create_connection(('192.0.2.1', 80), 5)\nexcept OSError as e: print(e)"


def name_space() -> list[str] | None:
    """How a command gets a network of its own here, if it may: as root, or as a user who is root inside only."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return None
    for unshare in (["unshare", "-n"], ["unshare", "-rn"]):
        command = [*unshare, sys.executable, "-c", INSIDE, "true"]
        if subprocess.run(command, capture_output=True).returncode == 0:
            return unshare
    return None


class Listener:
    """Stands where the proxies point to, hangs up on everyone, counts them."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.server.getsockname()[1]}"
        self.visits = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                visitor, _ = self.server.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()


def alone(*command, **more: str) -> dict:
    """Runs a command without a network: its status, what it told, how often it tried to get out."""
    clean = {key: value for key, value in os.environ.items() if key not in PROXIES} | more
    unshare = name_space()
    if unshare:
        inside = [*unshare, sys.executable, "-c", INSIDE, *map(str, command)]
        done = subprocess.run(inside, cwd=HOME, env=clean, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)
    listener = Listener()
    closed = {name: listener.address for name in PROXIES[:6]} | {"no_proxy": "127.0.0.1,localhost"}
    done = subprocess.run([*map(str, command)], cwd=HOME, env=clean | closed, capture_output=True, text=True)
    listener.server.close()
    return {"status": done.returncode, "told": done.stdout + done.stderr, "tries": listener.visits}


@pytest.mark.kernelless
def test_a_try_to_get_out_is_seen():
    if name_space() is None:
        pytest.skip("this machine allows no network name space: proxies stand in, which see only what goes by HTTP")
    seen = alone(sys.executable, "-c", TRY)
    assert seen["tries"] == 1 and "unreachable" in seen["told"]


@pytest.mark.kernelless
def test_what_stays_on_the_loopback_interface_is_no_try():
    talk = (
        "import socket; s = socket.create_server(('127.0.0.1', 0)); c = socket.create_connection(s.getsockname());"
        "c.send(b'hello'); print(s.accept()[0].recv(5))"
    )
    seen = alone(sys.executable, "-c", talk)
    assert (seen["status"], seen["tries"]) == (0, 0) and "hello" in seen["told"]


def test_the_welcome_notebook_runs_through_the_launcher_without_a_network(tmp_path):
    seen = alone(launcher(), "run", "--output", tmp_path / "executed", HOME / "notebooks" / "00-welcome.ipynb")
    assert seen["status"] == 0, seen["told"]
    assert seen["tries"] == 0


@pytest.mark.kernelless
def test_the_helper_module_builds_without_a_network():
    seen = alone(MAVEN, "-o", "-q", "-B", "-DskipTests", "package")
    assert seen["status"] == 0, seen["told"][-3000:]
    assert seen["tries"] == 0


def launcher() -> Path:
    """The launcher of this checkout; it sets nothing up where the set-up is fresh, as after ./course test began."""
    if (HOME / ".venv").is_symlink():
        pytest.skip("this checkout borrows its Python environment: ./course would set up the lender's anew")
    return HOME / "course"
