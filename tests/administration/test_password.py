import pytest

from app.administration.errors import PasswordFileError
from app.administration.password import administrator_password, is_password
from app.settings import Settings


def test_the_password_is_the_setting_else_the_first_line_of_the_file(tmp_path):
    file = tmp_path / "wachtwoord"
    file.write_text(" uit het bestand \ntweede regel\n")
    assert administrator_password(Settings(admin_password_file=file)) == "uit het bestand"
    assert administrator_password(Settings(admin_password="zelf", admin_password_file=file)) == "zelf"
    assert administrator_password(Settings()) == ""


@pytest.mark.parametrize("content", [None, b"", b"\n\nx", b"\xff\xfe"])
def test_a_file_without_a_password_is_an_error_and_no_open_door(tmp_path, content):
    file = tmp_path / "wachtwoord"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(PasswordFileError):
        administrator_password(Settings(admin_password_file=file))


def test_only_the_password_itself_is_right():
    assert is_password("geheim é", "geheim é")
    for wrong in ("", "Geheim é", "geheim é ", "\ud800"):
        assert not is_password(wrong, "geheim é")
    assert not is_password("", "")


def test_settings_do_not_show_the_password():
    assert "geheim" not in repr(Settings(admin_password="geheim"))
