"""The JavaScript of exported pages: fetched whole, checked, or not at all. A folder stands in for the registry."""

import hashlib
import io
import sys
import tarfile

import pytest
from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
from publishing import assets  # noqa: E402

pytestmark = pytest.mark.kernelless


def packed(**members: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        for name, text in members.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text)
            tar.addfile(info, io.BytesIO(text.encode()))
    return buffer.getvalue()


@pytest.fixture
def registry(tmp_path, monkeypatch):
    """A registry of one package, @a/b 1.2, which is the only one that is wanted."""
    content = packed(**{"dist/x.js": "x", "dist/y.js": "y", "LICENSE": "free", "../escape.js": "z"})
    place = tmp_path / "registry" / "@a" / "b" / "-" / "b-1.2.tgz"
    place.parent.mkdir(parents=True)
    place.write_bytes(content)
    wanted = assets.Archive("@a/b", "1.2", hashlib.sha256(content).hexdigest(), r"dist/x\.js|\.\./escape\.js", "part/")
    monkeypatch.setattr(assets, "ARCHIVES", [wanted])
    monkeypatch.setenv("npm_config_registry", (tmp_path / "registry").as_uri() + "/")
    return place


def test_what_is_wanted_is_unpacked_with_its_licence_and_nothing_leaves_the_folder(registry, tmp_path):
    assets.fetch(tmp_path / "got")
    files = {path.relative_to(tmp_path / "got").as_posix() for path in (tmp_path / "got").rglob("*") if path.is_file()}
    assert files == {"part/x.js", "part/escape.js", "licences/a-b.txt", assets.READY}
    assets.check(tmp_path / "got")


def test_other_bytes_than_pinned_are_refused_and_the_former_ones_stay(registry, tmp_path):
    assets.fetch(tmp_path / "got")
    registry.write_bytes(packed(**{"dist/x.js": "evil"}))
    with pytest.raises(OSError, match="should have the SHA-256 .* it was not used"):
        assets.fetch(tmp_path / "got")
    assert (tmp_path / "got/part/x.js").read_text() == "x"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["got", "registry"]


def test_a_set_up_without_a_registry_goes_on_and_the_export_says_why(registry, tmp_path, capsys):
    registry.unlink()
    assets.set_up(tmp_path / "got")
    assert "nothing for the exported site" in capsys.readouterr().out
    with pytest.raises(assets.Missing, match="(?s)at set-up: .*No such file.*--fetch"):
        assets.check(tmp_path / "got")


def test_other_pins_than_those_fetched_want_another_fetch(registry, tmp_path, monkeypatch):
    assets.fetch(tmp_path / "got")
    monkeypatch.setattr(assets, "ARCHIVES", [])
    with pytest.raises(assets.Missing, match="other versions are pinned now"):
        assets.check(tmp_path / "got")


def test_every_package_is_pinned_by_version_and_hash():
    for archive in assets.ARCHIVES:
        assert archive.version[0].isdigit() and len(archive.sha256) == 64
    assert len(assets.pins().splitlines()) == len(assets.ARCHIVES) == 5
