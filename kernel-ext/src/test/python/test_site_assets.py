"""The JavaScript of exported pages: fetched whole, checked, or not at all. Two scripts stand in for Maven and npm."""

import hashlib
import io
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
from publishing import assets  # noqa: E402

pytestmark = pytest.mark.kernelless
# Each gives the file of that name in its folder, or fails as the real one does: with a message.
MAVEN = """import pathlib, shutil, sys
given = dict(word[2:].split("=", 1) for word in sys.argv if "=" in word)
source = pathlib.Path(__file__).parent / f"{given['artifact'].replace(':', '_')}"
shutil.copy(source, given["outputDirectory"]) if source.exists() else sys.exit(f"no artifact {source.name}")
"""
NPM = """import pathlib, shutil, sys
source = pathlib.Path(__file__).parent / sys.argv[2].replace("/", "_")
shutil.copy(source, ".") if source.exists() else sys.exit(f"no package {source.name}")
"""


def jar(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"META-INF/resources/webjars/b/1.2/{name}", text)
    return buffer.getvalue()


def tarball(**members: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        for name, text in members.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text)
            tar.addfile(info, io.BytesIO(text.encode()))
    return buffer.getvalue()


class Sources:
    """What Maven and npm have: the WebJar a:b 1.2 and the npm package @c/d 3.4, which are all that is wanted."""

    def __init__(self, folder: Path):
        folder.mkdir()
        self.jar, self.tarball, self.npm = folder / "a_b_1.2_jar", folder / "@c_d@3.4", folder / "npm"
        self.maven = folder / "mvn"
        for script, code in ((self.maven, MAVEN), (self.npm, NPM)):
            script.write_text(f"#!{sys.executable}\n{code}", encoding="utf-8")
            script.chmod(0o755)
        self.jar.write_bytes(jar(**{"dist/x.js": "x", "dist/y.js": "y", "LICENSE": "free", "../escape.js": "z"}))
        self.tarball.write_bytes(tarball(**{"dist/w.js": "w", "LICENSE.md": "free", "../escape.js": "z"}))

    def wanted(self) -> list[assets.Archive]:
        hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (self.jar, self.tarball)]
        return [
            assets.Archive("a:b", "1.2", hashes[0], r"dist/x\.js|\.\./escape\.js"),
            assets.Archive("@c/d", "3.4", hashes[1], r"dist/w\.js|\.\./escape\.js", assets.WIDGETS),
        ]


@pytest.fixture
def sources(tmp_path, monkeypatch):
    there = Sources(tmp_path / "sources")
    monkeypatch.setattr(assets, "ARCHIVES", there.wanted())
    monkeypatch.setenv("MLSD_MAVEN", str(there.maven))
    monkeypatch.setenv("PATH", str(there.npm.parent))
    return there


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_is_wanted_is_unpacked_with_its_licence_and_nothing_leaves_the_folder(sources, tmp_path):
    assets.fetch(tmp_path / "got")
    of_jar, of_npm = {"x.js", "escape.js", "licences/b.txt"}, {"w.js", "escape.js"}
    of_npm = {f"widgets/{name}" for name in of_npm} | {"licences/c-d.txt"}
    assert files(tmp_path / "got") == of_jar | of_npm | {assets.READY}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["got", "sources"]
    assets.check(tmp_path / "got")
    assert assets.holds(assets.WIDGETS, tmp_path / "got")


@pytest.mark.parametrize("which", ["jar", "tarball"])
def test_other_bytes_than_pinned_are_refused_and_the_former_ones_stay(sources, tmp_path, which):
    assets.fetch(tmp_path / "got")
    evil = {"jar": jar, "tarball": tarball}[which](**{"dist/x.js": "evil", "dist/w.js": "evil"})
    getattr(sources, which).write_bytes(evil)
    with pytest.raises(OSError, match="should have the SHA-256 .* it was not used"):
        assets.fetch(tmp_path / "got")
    assert (tmp_path / "got/x.js").read_text() + (tmp_path / "got/widgets/w.js").read_text() == "xw"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["got", "sources"]


def test_a_set_up_without_the_webjar_goes_on_and_the_export_says_why(sources, tmp_path, capsys):
    sources.jar.unlink()
    assets.set_up(tmp_path / "got")
    assert "nothing for the exported site" in capsys.readouterr().out
    with pytest.raises(assets.Missing, match="(?s)at set-up: Maven could not fetch a:b 1.2: no artifact.*--fetch"):
        assets.check(tmp_path / "got")


@pytest.mark.parametrize("lost, says", [("npm", "npm is not on the path"), ("tarball", "npm could not fetch it: no")])
def test_without_npm_the_site_does_without_and_the_set_up_says_what(sources, tmp_path, capsys, lost, says):
    getattr(sources, lost).unlink()
    assets.set_up(tmp_path / "got")
    told = capsys.readouterr().out
    assert says in told and "widgets are shown as plain tables and text" in told and "--fetch" in told
    assert files(tmp_path / "got") == {"x.js", "escape.js", "licences/b.txt", assets.READY}
    assets.check(tmp_path / "got")
    assert not assets.holds(assets.WIDGETS, tmp_path / "got")


def test_a_fetch_without_npm_takes_nothing_away_that_was_there(sources, tmp_path):
    assets.fetch(tmp_path / "got")
    sources.npm.unlink()
    with pytest.raises(OSError, match="npm is not on the path; what was fetched before stays"):
        assets.fetch(tmp_path / "got")
    assert (tmp_path / "got/widgets/w.js").exists()


def test_other_pins_than_those_fetched_want_another_fetch(sources, tmp_path, monkeypatch):
    assets.fetch(tmp_path / "got")
    monkeypatch.setattr(assets, "ARCHIVES", [])
    with pytest.raises(assets.Missing, match="other versions are pinned now"):
        assets.check(tmp_path / "got")


def test_every_package_is_pinned_by_version_and_hash():
    for archive in assets.ARCHIVES:
        assert archive.version[0].isdigit() and len(archive.sha256) == 64
        assert archive.webjar or archive.folder in assets.WITHOUT
    assert len(assets.pins().splitlines()) == len(assets.ARCHIVES) == 5
